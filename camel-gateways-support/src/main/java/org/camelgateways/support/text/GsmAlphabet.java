package org.camelgateways.support.text;

/**
 * The GSM 7 bit default alphabet (3GPP TS 23.038, section 6.2.1) and its extension table (6.2.1.1): how many septets a
 * character costs. Nothing that merely looks alike is taken: no Greek capital for a Latin one, no no-break space, no
 * OHM SIGN for omega.
 */
final class GsmAlphabet {

    /** In the order of the table; its place 1B is the escape to the extension table and no character. */
    private static final String DEFAULT = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
                                          + " !\"#¤%&'()*+,-./0123456789:;<=>?"
                                          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                                          + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each after an escape, so two septets. Form feed is the standard's page break. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** Septets by UTF-16 unit; the euro sign, U+20AC, is the last of them. Zero: not in the alphabet. */
    private static final byte[] SEPTETS = septetsByUnit();

    private GsmAlphabet() {
    }

    /** How many septets this UTF-16 unit takes: 1, 2 with its escape, or 0 if the alphabet does not hold it. */
    static int septets(char unit) {
        return unit < SEPTETS.length ? SEPTETS[unit] : 0;
    }

    private static byte[] septetsByUnit() {
        byte[] septets = new byte['€' + 1];
        DEFAULT.chars().forEach(c -> septets[c] = 1);
        EXTENSION.chars().forEach(c -> septets[c] = 2);
        return septets;
    }
}
