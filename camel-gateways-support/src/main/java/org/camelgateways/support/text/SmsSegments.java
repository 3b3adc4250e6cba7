package org.camelgateways.support.text;

import org.jspecify.annotations.Nullable;

/**
 * What a text comes to as a short message. The static methods that return an {@code int} allocate nothing and may be
 * called for every text; {@link #of} says the same in one value. All are for texts of less than 2^30 UTF-16 units.
 * <p>
 * No character is divided over two parts: an escape and its character stay together (3GPP TS 23.040, section
 * 9.2.3.24.1), so that a part may hold 152 septets; and so does a surrogate pair, so that a part may hold 66 units. For
 * the pair the standard says no more than that a UCS-2 character is not split; it knows no pairs, but a phone that
 * shows the parts one by one would show two halves of nothing, and this is the higher of the possible counts.
 * <p>
 * The empty text has no segments: there is nothing to send. Segments are counted also beyond what a service takes, and
 * beyond the 255 parts that a message can have.
 *
 * @param encoding how the text travels
 * @param units    how many of the encoding's units it takes: septets with their escapes, octets, or UTF-16 units
 * @param segments how many short messages
 * @param outside  the first character outside of what the rule counts with: outside of the GSM alphabet it forces the
 *                 whole text into UCS-2; outside of ISO-8859-1 it is for the eight-bit services to replace or refuse.
 *                 Null if there is none
 */
public record SmsSegments(SmsEncoding encoding, int units, int segments, @Nullable PlacedCharacter outside) {

    /** Counts this text by this rule. */
    public static SmsSegments of(String text, SegmentRule rule) {
        int outside = firstOutside(text, rule);
        return new SmsSegments(
                encoding(rule, outside), units(text, rule), count(text, rule),
                outside < 0 ? null : PlacedCharacter.of(text, outside));
    }

    /** How many segments this text takes. */
    public static int count(String text, SegmentRule rule) {
        int units = units(text, rule);
        SmsEncoding encoding = encoding(rule, firstOutside(text, rule));
        if (units <= encoding.unitsAlone()) {
            return units == 0 ? 0 : 1;
        }
        return switch (encoding) {
            case LATIN_1 -> (units + encoding.unitsPerPart() - 1) / encoding.unitsPerPart();
            case GSM_7BIT -> septetParts(text);
            case UCS_2 -> utf16Parts(text);
        };
    }

    /** How many units this text takes: septets or UTF-16 units, whichever this rule comes to. */
    public static int units(String text, SegmentRule rule) {
        if (rule == SegmentRule.EIGHT_BIT) {
            return text.length();
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = GsmAlphabet.septets(text.charAt(i));
            if (septets == 0) {
                return text.length();
            }
            sum += septets;
        }
        return sum;
    }

    /** The index of the first character outside of what this rule counts with (see {@link #outside}), or -1. */
    public static int firstOutside(String text, SegmentRule rule) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (rule == SegmentRule.EIGHT_BIT ? unit > 0xFF : GsmAlphabet.septets(unit) == 0) {
                return i;
            }
        }
        return -1;
    }

    private static SmsEncoding encoding(SegmentRule rule, int outside) {
        if (rule == SegmentRule.EIGHT_BIT) {
            return SmsEncoding.LATIN_1;
        }
        return outside < 0 ? SmsEncoding.GSM_7BIT : SmsEncoding.UCS_2;
    }

    private static int septetParts(String text) {
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = GsmAlphabet.septets(text.charAt(i));
            used += septets;
            if (used > SmsEncoding.GSM_7BIT.unitsPerPart()) {
                parts++;
                used = septets;
            }
        }
        return parts;
    }

    /** A part ends after 67 units, or before the pair that the border would divide. */
    private static int utf16Parts(String text) {
        int parts = 1;
        int end = SmsEncoding.UCS_2.unitsPerPart();
        while (end < text.length()) {
            boolean dividesPair = Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
            end += SmsEncoding.UCS_2.unitsPerPart() - (dividesPair ? 1 : 0);
            parts++;
        }
        return parts;
    }
}
