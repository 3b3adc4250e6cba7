package org.camelgateways.intouchsms;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the service's local times. Those of a status have four fields between colons, {@code 27-08-2015 04:16:19:58}:
 * the hour of twelve, the hour of twenty-four, minute and second, as a comparison of the manual's samples shows. Plain
 * times and ISO's are read too, since nobody promises that the slip stays.
 */
final class ServiceTimes {

    private static final String DATE = "(?<day>[0-9]{1,2})-(?<month>[0-9]{1,2})-(?<year>[0-9]{4})";
    private static final String ISO_DATE = "(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})";
    private static final String TIME
            = "[T ]+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:[.,][0-9]+)?)?";
    private static final Pattern WITH_BOTH_HOURS = Pattern.compile(
            DATE + "[T ]+(?<twelve>[0-9]{1,2}):(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})");
    private static final List<Pattern> PLAIN = List.of(Pattern.compile(DATE + TIME), Pattern.compile(ISO_DATE + TIME));
    private static final int LONGEST = 60;

    private ServiceTimes() {
    }

    /** The time, in whole seconds; null where the text is none that exists. */
    static @Nullable LocalDateTime read(@Nullable String written) {
        String text = written == null || written.length() > LONGEST ? "" : written.strip();
        try {
            Matcher both = WITH_BOTH_HOURS.matcher(text);
            if (both.matches()) {
                LocalDateTime time = time(both);
                return Integer.parseInt(both.group("twelve")) % 12 == time.getHour() % 12 ? time : null;
            }
            for (Pattern pattern : PLAIN) {
                Matcher plain = pattern.matcher(text);
                if (plain.matches()) {
                    return time(plain);
                }
            }
        } catch (DateTimeException e) {
            // the 31st of February, or 24 o'clock: the text itself is handed on
        }
        return null;
    }

    private static LocalDateTime time(Matcher matcher) {
        String second = matcher.group("second");
        return LocalDateTime.of(
                Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("month")),
                Integer.parseInt(matcher.group("day")), Integer.parseInt(matcher.group("hour")),
                Integer.parseInt(matcher.group("minute")), second == null ? 0 : Integer.parseInt(second));
    }
}
