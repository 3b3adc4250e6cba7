package org.camelgateways.simulator.intime;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What InTime HTTP API 1.0 leaves open, as the simulator reads it. Each can be read otherwise. Immutable.
 */
public final class InTimeReadings implements Cloneable {
    private ZoneId zone = ZoneId.of("Europe/Stockholm");
    private int errorStatus = 200;
    private boolean flashCapsMultiSms = true;
    private boolean plusInNumericSender = true;
    private boolean duplicatesSentTwice = true;
    private boolean parserTextForBadXml;
    private boolean reportsWithoutTransId;
    private Duration deliveryTime = Duration.ofSeconds(3);
    private Duration firstRepeat = Duration.ofMinutes(1);
    private Duration longestRepeat = Duration.ofHours(24);

    private InTimeReadings() {
    }

    /** The readings that seem most likely. */
    public static InTimeReadings likely() {
        return new InTimeReadings();
    }

    /**
     * The zone that {@code senddate} is in; likely Europe/Stockholm. An hour that a clock change skips is moved on by
     * it.
     */
    public InTimeReadings withZone(ZoneId value) {
        InTimeReadings copy = copy();
        copy.zone = value;
        return copy;
    }

    /** The HTTP status of an error code; likely 200. */
    public InTimeReadings withErrorStatus(int value) {
        InTimeReadings copy = copy();
        copy.errorStatus = value;
        return copy;
    }

    /** Whether a flash message stays at 160 characters also with {@code multisms} 1; likely so. */
    public InTimeReadings withFlashCapsMultiSms(boolean value) {
        InTimeReadings copy = copy();
        copy.flashCapsMultiSms = value;
        return copy;
    }

    /** Whether a sender of up to 15 digits may begin with a plus; likely so. */
    public InTimeReadings withPlusInNumericSender(boolean value) {
        InTimeReadings copy = copy();
        copy.plusInNumericSender = value;
        return copy;
    }

    /** Whether a number that stands in the list twice gets two texts; likely so. */
    public InTimeReadings withDuplicatesSentTwice(boolean value) {
        InTimeReadings copy = copy();
        copy.duplicatesSentTwice = value;
        return copy;
    }

    /**
     * Whether ill-formed XML is answered with the parser's own words instead of {@code 1:ERROR1}. Likely not, though
     * the live service was seen to do it.
     */
    public InTimeReadings withParserTextForBadXml(boolean value) {
        InTimeReadings copy = copy();
        copy.parserTextForBadXml = value;
        return copy;
    }

    /** Whether a recipient without {@code transid} is reported too, with an empty one; likely not. */
    public InTimeReadings withReportsWithoutTransId(boolean value) {
        InTimeReadings copy = copy();
        copy.reportsWithoutTransId = value;
        return copy;
    }

    /** How long after sending the status is known, in simulated time; 3 seconds here. */
    public InTimeReadings withDeliveryTime(Duration value) {
        InTimeReadings copy = copy();
        copy.deliveryTime = value;
        return copy;
    }

    /**
     * How long after a report that was not acknowledged it is repeated, in simulated time: here 1 minute, twice as long
     * each time after, 24 hours at most.
     */
    public InTimeReadings withRepeats(Duration first, Duration longest) {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "The first repeat comes after more than nothing and the longest pause is not shorter: " + first + ", "
                                               + longest);
        }
        InTimeReadings copy = copy();
        copy.firstRepeat = first;
        copy.longestRepeat = longest;
        return copy;
    }

    ZoneId zone() {
        return zone;
    }

    int errorStatus() {
        return errorStatus;
    }

    boolean flashCapsMultiSms() {
        return flashCapsMultiSms;
    }

    boolean plusInNumericSender() {
        return plusInNumericSender;
    }

    boolean duplicatesSentTwice() {
        return duplicatesSentTwice;
    }

    boolean parserTextForBadXml() {
        return parserTextForBadXml;
    }

    boolean reportsWithoutTransId() {
        return reportsWithoutTransId;
    }

    Duration deliveryTime() {
        return deliveryTime;
    }

    Duration firstRepeat() {
        return firstRepeat;
    }

    Duration longestRepeat() {
        return longestRepeat;
    }

    private InTimeReadings copy() {
        try {
            return (InTimeReadings) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
