package org.camelgateways.simulator;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the values of arguments. */
final class Values {
    private Values() {
    }

    static int days(String value) {
        if (!value.contains(",")) {
            throw new IllegalArgumentException("days, a comma and a time are wanted, for example 1,10:00, not " + value);
        }
        return number(value.substring(0, value.indexOf(',')));
    }

    static LocalTime time(String value) {
        return LocalTime.parse(value.substring(value.indexOf(',') + 1));
    }

    static int number(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("a number is wanted, not " + value);
        }
        return Integer.parseInt(value);
    }

    static boolean yes(String value) {
        if (!value.equals("yes") && !value.equals("no")) {
            throw new IllegalArgumentException("yes or no is wanted, not " + value);
        }
        return value.equals("yes");
    }

    static BigDecimal amount(String value) {
        if (!value.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("an amount is wanted, for example 18.5, not " + value);
        }
        return new BigDecimal(value);
    }

    /** One of an enum's constants, in lower case and with hyphens. */
    static <E extends Enum<E>> E choice(Class<E> choices, String value) {
        return Arrays.stream(choices.getEnumConstants()).filter(choice -> shown(choice).equals(value)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Arrays.stream(choices.getEnumConstants()).map(Values::shown).collect(Collectors.joining(", "))
                                                                + " are possible, not " + value));
    }

    /** Several of them, with commas between them. */
    static <E extends Enum<E>> Set<E> choices(Class<E> choices, String value) {
        return Arrays.stream(value.split(",")).map(one -> choice(choices, one)).collect(Collectors.toUnmodifiableSet());
    }

    private static String shown(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
