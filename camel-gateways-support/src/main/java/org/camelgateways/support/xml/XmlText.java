package org.camelgateways.support.xml;

import org.camelgateways.support.text.PlacedCharacter;
import org.jspecify.annotations.Nullable;

/** What a text may hold that goes into an XML document. */
public final class XmlText {

    private XmlText() {
    }

    /**
     * What stands in the way of sending this text, or null: a control character other than tab and line ends, half of a
     * surrogate pair, or one of the two code points that XML has no form for. Names the character and its place, not
     * the text.
     */
    public static @Nullable String fault(String text) {
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            boolean lineOrTab = c == '\t' || c == '\n' || c == '\r';
            if (Character.isISOControl(c) && !lineOrTab) {
                return "holds the control character " + at(c, i);
            }
            if (c >= 0xD800 && c <= 0xDFFF) {
                return "holds half of a character, " + at(c, i);
            }
            if (c == 0xFFFE || c == 0xFFFF) {
                return "holds " + at(c, i) + ", which is no character";
            }
            i += Character.charCount(c);
        }
        return null;
    }

    /** The same for a value that is on one line: it holds no tab and no line end of any kind either. */
    public static @Nullable String lineFault(String value) {
        for (int i = 0; i < value.length(); i++) {
            if ("\t\n\r\u2028\u2029".indexOf(value.charAt(i)) >= 0) {
                return "holds " + at(value.charAt(i), i) + ", but must be on one line";
            }
        }
        return fault(value);
    }

    private static String at(int codePoint, int index) {
        return new PlacedCharacter(index, codePoint).toString();
    }
}
