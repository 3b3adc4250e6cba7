package org.camelgateways.simulator.service;

/** Text as it stands in a document, one in ISO-8859-1 too, in elements and attributes alike. */
public final class XmlText {
    private static final int LAST_OF_LATIN_1 = 0xFF;

    private XmlText() {
    }

    /** What XML cannot hold at all becomes a question mark. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> {
                if (!isXml(character)) {
                    escaped.append('?');
                } else if (character < ' ' || character > LAST_OF_LATIN_1) {
                    escaped.append("&#").append(character).append(';');
                } else {
                    escaped.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isXml(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character >= ' ' && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
    }
}
