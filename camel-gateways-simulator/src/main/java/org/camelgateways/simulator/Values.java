package org.camelgateways.simulator;

import java.time.LocalTime;

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
}
