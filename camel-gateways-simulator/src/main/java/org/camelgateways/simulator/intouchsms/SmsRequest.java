package org.camelgateways.simulator.intouchsms;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camelgateways.simulator.service.Segments;
import org.jspecify.annotations.Nullable;

/**
 * A request to send, read and checked.
 *
 * @param recipients in the request's order, as {@code details} will have them
 * @param sender     empty if there is none
 * @param text       the text
 * @param dlrUrl     where reports go, if it is a URL that can be called
 */
record SmsRequest(List<Recipient> recipients, String sender, String text, @Nullable URI dlrUrl) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]");
    private static final Pattern RWANDAN = Pattern.compile("(?:0|250)?(7[0-9]{8})");
    private static final Pattern NUMERIC_SENDER = Pattern.compile("\\+?[0-9]{1,15}");
    private static final int ALPHANUMERIC_SENDER = 11;

    /** A recipient, and whether it is a number. */
    record Recipient(String number, boolean isNumber) {
    }

    static SmsRequest of(RequestFields fields, IntouchSmsReadings readings) {
        List<Recipient> recipients = recipients(fields, readings);
        String sender = sender(fields, readings);
        String text = fields.get("message");
        if (text == null) {
            throw Refusal.badRequest("message", "Provide a message");
        }
        if (Segments.of(text) > readings.maxParts) {
            throw Refusal.badRequest("message", "Provide a message of at most " + readings.maxParts + " SMS");
        }
        return new SmsRequest(recipients, sender, text, url(fields.get("dlrurl")));
    }

    private static List<Recipient> recipients(RequestFields fields, IntouchSmsReadings readings) {
        String list = fields.get("recipients");
        List<Recipient> all = Arrays.stream((list == null ? "" : list).split(","))
                .map(item -> BLANKS.matcher(item).replaceAll("")).filter(item -> !item.isEmpty())
                .map(item -> recipient(item, readings)).toList();
        if (all.isEmpty()) {
            throw Refusal.badRequest("recipients", "Provide at least one recipient");
        }
        List<Recipient> taken = readings.badNumbers == BadNumbers.LEFT_OUT
                ? all.stream().filter(Recipient::isNumber).toList()
                : all;
        if (taken.isEmpty() || readings.badNumbers == BadNumbers.REFUSED && !all.stream().allMatch(Recipient::isNumber)) {
            throw Refusal.refused("recipients", "Provide phone numbers in international form");
        }
        Set<String> seen = new HashSet<>();
        return taken.stream().filter(to -> seen.add(to.number()) || readings.duplicatesSentTwice).toList();
    }

    private static Recipient recipient(String item, IntouchSmsReadings readings) {
        String international = international(item);
        boolean isNumber = readings.numberForm.matcher(international).matches();
        return new Recipient(readings.numbersNormalised ? international : item, isNumber);
    }

    /** Numbers of Rwanda, in whatever form, with country code and plus; others as they are. */
    private static String international(String number) {
        Matcher rwandan = RWANDAN.matcher(number);
        return rwandan.matches() ? "+250" + rwandan.group(1) : number;
    }

    private static String sender(RequestFields fields, IntouchSmsReadings readings) {
        String sender = fields.get("sender");
        if (sender == null) {
            if (readings.senderRequired) {
                throw Refusal.badRequest("sender", "Provide a sender");
            }
            return "";
        }
        boolean tooLong = sender.length() > ALPHANUMERIC_SENDER && !NUMERIC_SENDER.matcher(sender).matches();
        if (readings.senderLengthChecked && tooLong) {
            throw Refusal.badRequest("sender", "Provide a sender of at most 11 characters or 15 digits");
        }
        return sender;
    }

    private static @Nullable URI url(@Nullable String text) {
        try {
            URI url = URI.create(text == null ? "" : text.trim());
            boolean callable = url.getHost() != null && String.valueOf(url.getScheme()).matches("(?i)https?");
            return callable ? url : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
