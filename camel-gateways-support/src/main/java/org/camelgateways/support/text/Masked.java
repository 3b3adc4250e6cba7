package org.camelgateways.support.text;

/** What may be said of a number or a text in messages and logs: the last two digits, the length. */
public final class Masked {

    private static final int SHORTEST_SHOWN = 5;

    private Masked() {
    }

    /**
     * The last two digits, as in {@code …67}; of a value with fewer than five digits, which these would all but tell,
     * none.
     */
    public static String number(String number) {
        int digits = 0;
        int lastTwo = 0;
        for (int i = 0; i < number.length(); i += Character.charCount(number.codePointAt(i))) {
            int digit = Character.digit(number.codePointAt(i), 10);
            if (digit >= 0) {
                digits++;
                lastTwo = lastTwo % 10 * 10 + digit;
            }
        }
        return digits < SHORTEST_SHOWN ? "…" : "…" + lastTwo / 10 + lastTwo % 10;
    }

    /** The length in UTF-16 units, as in {@code text of 42 characters}. */
    public static String text(String text) {
        return "text of " + text.length() + (text.length() == 1 ? " character" : " characters");
    }
}
