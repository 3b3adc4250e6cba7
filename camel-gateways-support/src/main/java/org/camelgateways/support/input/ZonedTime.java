package org.camelgateways.support.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment, in any of the forms in which a route may have one. A time without a zone is none. */
public final class ZonedTime {

    private static final String POSSIBLE
            = "; possible are an Instant, a ZonedDateTime, an OffsetDateTime, or text with a zone such as"
              + " 2027-03-15T09:30:00+01:00 or 2027-03-15T09:30[Europe/Stockholm]";
    private static final Pattern IN_REGION = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]+)]");
    private static final Pattern HAS_OFFSET = Pattern.compile("[^T]*T[^Z+-]*[Z+-].*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TEXT = 100;

    private ZonedTime() {
    }

    /** What a local time means that does not exist in its region, or does twice. */
    @FunctionalInterface
    public interface HourChange {
        /** @throws IllegalArgumentException with a sentence that says what is wrong with it */
        Instant resolve(LocalDateTime local, ZoneId region);
    }

    /**
     * The moment that a value means.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong with it
     */
    public static Instant instant(Object value, HourChange change) {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (value instanceof CharSequence text) {
            return parse(text.toString().trim(), change);
        }
        throw new IllegalArgumentException("is a " + value.getClass().getTypeName() + POSSIBLE);
    }

    private static Instant parse(String text, HourChange change) {
        Matcher inRegion = IN_REGION.matcher(text);
        try {
            if (text.length() > LONGEST_TEXT || !inRegion.matches()) {
                return OffsetDateTime.parse(text.length() > LONGEST_TEXT ? "" : text).toInstant();
            }
            String dateTime = inRegion.group(1);
            ZoneId named = ZoneId.of(inRegion.group(2));
            return HAS_OFFSET.matcher(dateTime).matches()
                    ? withOffset(dateTime, named) : local(LocalDateTime.parse(dateTime), named, change);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a time with a zone" + POSSIBLE, e);
        }
    }

    private static Instant withOffset(String dateTime, ZoneId named) {
        OffsetDateTime at = OffsetDateTime.parse(dateTime);
        if (!named.getRules().isValidOffset(at.toLocalDateTime(), at.getOffset())) {
            throw new IllegalArgumentException("has an offset that " + named + " does not have at that time");
        }
        return at.toInstant();
    }

    private static Instant local(LocalDateTime local, ZoneId named, HourChange change) {
        return named.getRules().getValidOffsets(local).size() == 1
                ? local.atZone(named).toInstant() : change.resolve(local, named);
    }
}
