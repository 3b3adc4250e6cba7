package org.camelgateways.examples.cli;

import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** Camel's own CLI has no main method: JBang starts it by a script. This does the same. */
public final class CamelCli {

    private CamelCli() {
    }

    /** @param args as of the command {@code camel} */
    public static void main(String[] args) {
        CamelJBangMain.run(args);
    }
}
