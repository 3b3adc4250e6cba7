package org.camelgateways.simulator.intime;

/** Text as it stands in an ISO-8859-1 document, in elements and attributes alike. */
final class XmlText {
    private static final int LAST_OF_LATIN_1 = 0xFF;

    private XmlText() {
    }

    /** What XML cannot hold at all becomes a question mark. */
    static String escaped(String text) {
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
