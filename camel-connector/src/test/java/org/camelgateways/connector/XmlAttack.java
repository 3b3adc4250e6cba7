package org.camelgateways.connector;

import java.util.function.BiFunction;

/** Documents that are there to hurt their reader. */
enum XmlAttack {

    DOCTYPE((root, size) -> "<!DOCTYPE " + root + "><" + root + "/>"),
    FILE_ENTITY((root, size) -> entity(root, "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;")),
    HTTP_ENTITY((root, size) -> entity(root, "<!ENTITY x SYSTEM \"http://127.0.0.1:{port}/x\">", "&x;")),
    EXTERNAL_DTD((root, size) -> "<!DOCTYPE " + root + " SYSTEM \"http://127.0.0.1:{port}/x.dtd\">" + in(root, "a")),
    PARAMETER_ENTITY((root, size) -> entity(root, "<!ENTITY % p SYSTEM \"http://127.0.0.1:{port}/p\"> %p;", "&x;")),
    UNDECLARED_ENTITY((root, size) -> in(root, "&x;")),
    BILLION_LAUGHS((root, size) -> entity(root, laughs(), "&l9;")),
    QUADRATIC((root, size) -> entity(root, "<!ENTITY x \"" + "x".repeat(size / 2) + "\">", "&x;".repeat(size / 20))),
    DEEP((root, size) -> "<" + root + ">" + "<a>".repeat(size / 8) + "</a>".repeat(size / 8) + "</" + root + ">"),
    DEEP_WITHOUT_END((root, size) -> "<" + root + ">" + "<a>".repeat(size / 4)),
    ATTRIBUTES((root, size) -> "<" + root + attributes(size / 12) + "/>"),
    NAMESPACES((root, size) -> "<" + root + attributes(size / 20).replace(" a", " xmlns:a").replace("''", "'u'") + "/>"),
    /** Longer than any text that is read; a post cannot hold one. */
    LONG_TEXT((root, size) -> in(root, "x".repeat(size / 2 - 100))),
    LONG_ATTRIBUTE((root, size) -> "<" + root + " a='" + "x".repeat(size - 500) + "'/>");

    private final BiFunction<String, Integer, String> writer;

    XmlAttack(BiFunction<String, Integer, String> writer) {
        this.writer = writer;
    }

    /**
     * The document.
     *
     * @param size about how many characters, where it can be as long as one likes
     * @param port where nobody may ask
     */
    String document(String root, int size, int port) {
        return writer.apply(root, size).replace("{port}", Integer.toString(port));
    }

    private static String in(String root, String text) {
        return "<" + root + "><userInfo><firstname>" + text + "</firstname></userInfo><uuid>" + text + "</uuid></" + root + ">";
    }

    private static String entity(String root, String declarations, String text) {
        return "<!DOCTYPE " + root + " [" + declarations + "]>" + in(root, text);
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return laughs.toString();
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        return attributes.toString();
    }
}
