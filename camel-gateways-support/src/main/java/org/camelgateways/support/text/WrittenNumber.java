package org.camelgateways.support.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.camelgateways.support.text.InvalidPhoneNumberException.Reason;

/**
 * A number as it was written, reduced to what libphonenumber is asked about. Every character is either understood here
 * or refused, since libphonenumber itself passes silently over what it does not know.
 *
 * @param value  the whole value as given
 * @param plus   whether it begins with a plus sign
 * @param blank  whether it begins with a space, which is what decoding a URI makes of a plus sign
 * @param digits its digits in ASCII
 * @param slash  how many of the digits stand before a slash, or 0
 */
record WrittenNumber(String value, boolean plus, boolean blank, String digits, int slash) {

    private static final String SCHEME = "tel:";

    /** Invisible ones that phones' address books put around a number; the right-to-left override is not among them. */
    private static final String INVISIBLE
            = "\u00AD\u061C\u200B\u200C\u200E\u200F\u202A\u202B\u202C\u202D\u2060\u2066\u2067\u2068\u2069\uFEFF";
    private static final String BRACKETS_AND_SIGNS = "()[]（）［］./／~～\u2212";

    static WrittenNumber of(String value) {
        checkControls(value);
        boolean scheme = value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        int start = scheme ? SCHEME.length() : 0;
        checkLettersAndExtension(value, start);
        StringBuilder digits = new StringBuilder();
        boolean plus = false;
        int slash = 0;
        int codePoint;
        for (int i = start; i < value.length(); i += Character.charCount(codePoint)) {
            codePoint = value.codePointAt(i);
            int digit = Character.digit(codePoint, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (isPlus(codePoint) && !plus && digits.isEmpty()) {
                plus = true;
            } else if (isPlus(codePoint) || codePoint == ',' || codePoint == ';') {
                throw refused(Reason.SEVERAL_NUMBERS, value, i, "one value holds one number");
            } else if (!isSeparator(codePoint)) {
                throw refused(Reason.FOREIGN_CHARACTER, value, i, "which is no part of a phone number");
            } else if (codePoint == '/' && slash == 0) {
                slash = digits.length();
            }
        }
        if (digits.isEmpty()) {
            throw new InvalidPhoneNumberException(Reason.EMPTY, value, "is empty: there is no digit in it");
        }
        return new WrittenNumber(value, plus, value.startsWith(" "), digits.toString(), slash);
    }

    WrittenNumber beforeSlash() {
        return new WrittenNumber(value, plus, blank, digits.substring(0, slash), 0);
    }

    WrittenNumber afterSlash() {
        return new WrittenNumber(value, false, false, digits.substring(slash), 0);
    }

    private static void checkControls(String value) {
        for (int i = 0; i < value.length(); i++) {
            switch (Character.getType(value.charAt(i))) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> throw refused(
                        Reason.CONTROL_CHARACTER, value, i, "a control character");
                default -> {
                    // looked at later
                }
            }
        }
    }

    private static void checkLettersAndExtension(String value, int start) {
        int codePoint;
        for (int i = start; i < value.length(); i += Character.charCount(codePoint)) {
            codePoint = value.codePointAt(i);
            boolean letter = Character.isLetter(codePoint);
            if ((letter || codePoint == '#') && hasExtension(value)) {
                throw refused(Reason.EXTENSION, value, i, "an extension: no text can be sent to one");
            }
            if (letter) {
                throw refused(Reason.LETTERS, value, i, "a letter: write the number in digits");
            }
            if (codePoint == '#') {
                throw refused(Reason.FOREIGN_CHARACTER, value, i, "which is no part of a phone number");
            }
        }
    }

    private static boolean hasExtension(String value) {
        try {
            // any region will do: what an extension looks like is the same in all of them
            return PhoneNumberUtil.getInstance().parse(value, "US").hasExtension();
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static boolean isPlus(int codePoint) {
        return codePoint == '+' || codePoint == '＋';
    }

    private static boolean isSeparator(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION -> true;
            default -> BRACKETS_AND_SIGNS.indexOf(codePoint) >= 0 || INVISIBLE.indexOf(codePoint) >= 0;
        };
    }

    private static InvalidPhoneNumberException refused(Reason reason, String value, int index, String why) {
        return new InvalidPhoneNumberException(
                reason, value, "holds %s, %s".formatted(PlacedCharacter.of(value, index), why));
    }
}
