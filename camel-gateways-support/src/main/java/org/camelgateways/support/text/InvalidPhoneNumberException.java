package org.camelgateways.support.text;

/**
 * A value is no phone number that a text can be sent to. The message is one sentence, with no more of the value than
 * its mask.
 */
public final class InvalidPhoneNumberException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String value;
    private final String sentence;

    InvalidPhoneNumberException(Reason reason, String value, String sentence) {
        super("Number %s %s".formatted(Masked.number(value), sentence));
        this.reason = reason;
        this.value = value;
        this.sentence = sentence;
    }

    /** The message without its subject, to follow the number's place: {@code (…05) is too short}. */
    public String sentence() {
        String mask = Masked.number(value);
        return mask.length() == 1 ? sentence : "(" + mask + ") " + sentence;
    }

    /** What is wrong, for decisions. */
    public Reason reason() {
        return reason;
    }

    /** The whole value as it was given: personal, not for logs. */
    public String value() {
        return value;
    }

    /** What can be wrong with a number. */
    public enum Reason {
        /** Nothing in it but blanks. */
        EMPTY,
        /** A control character or line end: CR, LF, NUL, TAB, U+0085, U+2028, U+2029. */
        CONTROL_CHARACTER,
        /** Letters, which libphonenumber would turn into the digits of a keypad. */
        LETTERS,
        /** An extension, which no text can be sent to. */
        EXTENSION,
        /** More than one number in one value. */
        SEVERAL_NUMBERS,
        /** A character that is no part of a number, such as an emoji. */
        FOREIGN_CHARACTER,
        /** A national number, and no region to read it in. */
        NO_REGION,
        /** No country has the calling code. */
        UNKNOWN_COUNTRY,
        /** It can be read as two numbers. */
        AMBIGUOUS,
        /** A local number without its area code. */
        NO_AREA_CODE,
        /** Fewer digits than any number of the country has; short codes among them. */
        TOO_SHORT,
        /** More digits than any number of the country has. */
        TOO_LONG,
        /** Some numbers of the country are shorter and some longer, but none has this length. */
        WRONG_LENGTH
    }
}
