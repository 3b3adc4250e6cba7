package org.camelgateways.support.text;

/**
 * How the characters of a text travel in a short message, and how many units fit: alone, and per part of a long
 * message, where six octets of each part are its header (3GPP TS 23.040, section 9.2.3.24.1).
 */
public enum SmsEncoding {

    /** GSM 7 bit default alphabet with its extension table; a unit is a septet. */
    GSM_7BIT(160, 153),

    /**
     * ISO-8859-1, one octet a character, 134 in a part; a single message is stated as 160 characters, as InTime's
     * manual has it.
     */
    LATIN_1(160, 134),

    /** UCS-2, in practice UTF-16; a unit is 16 bits. */
    UCS_2(70, 67);

    private final int unitsAlone;
    private final int unitsPerPart;

    SmsEncoding(int unitsAlone, int unitsPerPart) {
        this.unitsAlone = unitsAlone;
        this.unitsPerPart = unitsPerPart;
    }

    /** How many units fit in a message of one segment. */
    public int unitsAlone() {
        return unitsAlone;
    }

    /** How many units fit in each segment of a message of several. */
    public int unitsPerPart() {
        return unitsPerPart;
    }
}
