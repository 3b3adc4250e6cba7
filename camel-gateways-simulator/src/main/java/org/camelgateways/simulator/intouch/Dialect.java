package org.camelgateways.simulator.intouch;

/** How one version writes one format. */
interface Dialect {
    /** The whole document of one value. */
    String document(Value value);

    /** What a list of such objects begins with. */
    String listStart(String type);

    /** One object of a list. */
    String item(Value.Entry entry);

    /** What stands between two. */
    String between();

    /** What a list of such objects ends with. */
    String listEnd(String type);
}
