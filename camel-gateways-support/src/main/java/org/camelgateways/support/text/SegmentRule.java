package org.camelgateways.support.text;

/** How a service counts the segments of a text. */
public enum SegmentRule {

    /**
     * As the networks do (3GPP TS 23.038): septets, 160 alone and 153 in a part, if the GSM 7 bit default alphabet with
     * its extension table holds every character; otherwise the whole text in UCS-2, 70 alone and 67 in a part.
     */
    GSM_03_38,

    /**
     * As InTime does: 160 characters alone, 134 in a part, so 804 in the six parts it allows. Counts UTF-16 units
     * whatever the characters are: how the service counts those outside of ISO-8859-1 is not documented, and one
     * outside of the Basic Multilingual Plane counts two, the higher of the possible counts.
     */
    EIGHT_BIT
}
