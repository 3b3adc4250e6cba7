package org.camelgateways.simulator.intime;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What InTime HTTP API 1.0 leaves open, as the simulator reads it. Each can be read otherwise.
 *
 * @param zone                the zone that {@code senddate} is in (nothing is said; Swedish time is assumed)
 * @param flashCapsMultiSms   whether a flash message stays at 160 characters also with {@code multisms} 1
 * @param plusInNumericSender whether a sender of digits may begin with {@code +}
 * @param duplicatesSentTwice whether a number that stands in the list twice gets two texts
 * @param parserTextForBadXml whether ill-formed XML is answered with the parser's own words instead of
 *                            {@code 1:ERROR1}, as the live service was seen to do
 * @param deliveryTime        how long after sending the status is known (nothing is said), in simulated time
 * @param firstRepeat         how long after a report that was not acknowledged it is repeated; twice as long each time
 *                            after
 * @param longestRepeat       what that stops growing at
 */
public record InTimeReadings(ZoneId zone, boolean flashCapsMultiSms, boolean plusInNumericSender,
        boolean duplicatesSentTwice, boolean parserTextForBadXml, Duration deliveryTime, Duration firstRepeat,
        Duration longestRepeat) {

    /** The readings that seem most likely. */
    public static InTimeReadings likely() {
        return new InTimeReadings(
                ZoneId.of("Europe/Stockholm"), true, true, true, false, Duration.ofSeconds(3), Duration.ofMinutes(1),
                Duration.ofHours(24));
    }

    /** The same with another zone for {@code senddate}. */
    public InTimeReadings withZone(ZoneId other) {
        return new InTimeReadings(
                other, flashCapsMultiSms, plusInNumericSender, duplicatesSentTwice, parserTextForBadXml, deliveryTime,
                firstRepeat, longestRepeat);
    }

    /** The same with a flash message capped at 160 characters, or not. */
    public InTimeReadings withFlashCapsMultiSms(boolean other) {
        return new InTimeReadings(
                zone, other, plusInNumericSender, duplicatesSentTwice, parserTextForBadXml, deliveryTime, firstRepeat,
                longestRepeat);
    }

    /** The same with a leading plus allowed in a sender of digits, or not. */
    public InTimeReadings withPlusInNumericSender(boolean other) {
        return new InTimeReadings(
                zone, flashCapsMultiSms, other, duplicatesSentTwice, parserTextForBadXml, deliveryTime, firstRepeat,
                longestRepeat);
    }

    /** The same with two texts for a number that stands in the list twice, or one. */
    public InTimeReadings withDuplicatesSentTwice(boolean other) {
        return new InTimeReadings(
                zone, flashCapsMultiSms, plusInNumericSender, other, parserTextForBadXml, deliveryTime, firstRepeat,
                longestRepeat);
    }

    /** The same with ill-formed XML answered in the parser's words, or by a code. */
    public InTimeReadings withParserTextForBadXml(boolean other) {
        return new InTimeReadings(
                zone, flashCapsMultiSms, plusInNumericSender, duplicatesSentTwice, other, deliveryTime, firstRepeat,
                longestRepeat);
    }

    /** The same with another time until the status is known. */
    public InTimeReadings withDeliveryTime(Duration other) {
        return new InTimeReadings(
                zone, flashCapsMultiSms, plusInNumericSender, duplicatesSentTwice, parserTextForBadXml, other,
                firstRepeat, longestRepeat);
    }

    /** The same with other times between repeats. */
    public InTimeReadings withRepeats(Duration first, Duration longest) {
        return new InTimeReadings(
                zone, flashCapsMultiSms, plusInNumericSender, duplicatesSentTwice, parserTextForBadXml, deliveryTime,
                first, longest);
    }
}
