package org.camelgateways.intouch;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.sms.SenderRule;
import org.camelgateways.support.sms.TextRule;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /messages} allows, checked before a byte leaves. Which senders an account may use it alone knows.
 */
final class MessageRules {

    private static final int LONGEST_SENDER = 16;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_SESSION_DATA = 200;
    private static final int LAST_YEAR = 9999;

    private static final Pattern PLAINLY_WRITTEN = Pattern.compile("\\+?[0-9 -]+");

    private final @Nullable String usualSender;
    private final boolean asGiven;
    private final WireForm form;

    MessageRules(IntouchConfiguration options, WireForm form) {
        this.usualSender = options.getSender();
        this.asGiven = options.getNumberFormat() == NumberFormat.asGiven;
        this.form = form;
    }

    /** The sender that the message goes out with; empty where it names none, which version 1 alone allows. */
    String sender(Sms sms, Problems problems) {
        String given = sms.sender() == null ? usualSender : sms.sender();
        if (problems.explained("sender")) {
            return "";
        }
        if (given == null || given.isBlank()) {
            if (form.version() == 2 || given != null) {
                problems.add("sender", "is missing: name it in the message, or with the option sender", given);
            }
            return "";
        }
        String sender = SenderRule.withPlus(given);
        String fault = senderFault(sender);
        if (fault != null) {
            problems.add("sender", fault, given);
        }
        return sender;
    }

    /** What is wrong with a sender, or null. */
    static @Nullable String senderFault(String sender) {
        return sender.length() > LONGEST_SENDER
                ? "has " + sender.length() + " characters; possible are " + LONGEST_SENDER : XmlText.lineFault(sender);
    }

    /**
     * Of what people write around digits some must not be left out: a zero in brackets would become part of the number.
     */
    void checkAsGiven(List<Recipient> recipients, Problems problems) {
        for (int i = 0; asGiven && i < recipients.size(); i++) {
            String field = "recipients[" + i + "]";
            if (recipients.get(i) instanceof Recipient.Number number && !problems.explained(field)
                    && !PLAINLY_WRITTEN.matcher(number.value()).matches()) {
                problems.add(field,
                        "holds more than digits, blanks and hyphens, with or without a plus sign before them, which is"
                                    + " what numberFormat=asGiven can send",
                        number.value());
            }
        }
    }

    void checkText(Sms sms, Problems problems) {
        String text = sms.text();
        if (!TextRule.check(sms, problems)) {
            return;
        }
        if (form.version() == 2 && text.length() > LONGEST_TEXT) {
            problems.add("text", "has " + text.length() + " characters; possible are " + LONGEST_TEXT, text);
        }
    }

    void checkOptions(Sms sms, Problems problems) {
        for (String flag : List.of("mergeMessage", "privateMessage")) {
            String value = sms.options().get(flag);
            if (value != null && !value.equals("true") && !value.equals("false")) {
                problems.add(flag, "must be true or false", value);
            }
        }
        String data = sms.options().get("sessionData");
        if (data != null && data.length() > LONGEST_SESSION_DATA) {
            problems.add(
                    "sessionData", "has " + data.length() + " characters; possible are " + LONGEST_SESSION_DATA, data);
        } else if (data != null && XmlText.fault(data) != null) {
            problems.add("sessionData", String.valueOf(XmlText.fault(data)), data);
        }
    }

    /** A time that is over would be taken for now, and one that two hours share for either of them. */
    void checkTime(Sms sms, Instant now, Problems problems) {
        Instant sendAt = sms.sendAt();
        if (sendAt == null) {
            return;
        }
        if (sendAt.isBefore(now)) {
            problems.add("sendAt", "lies in the past", sendAt);
        } else if (sendAt.isAfter(Instant.parse(LAST_YEAR + "-12-31T00:00:00Z"))) {
            problems.add("sendAt", "is after the year " + LAST_YEAR, sendAt);
        } else if (form.version() == 1 && !form.isJson() && !WireTimes.isPlain(sendAt, form.zone())) {
            problems.add("sendAt",
                    "is in the hour that clocks repeat in " + form.zone() + ", which XML of version 1 cannot tell"
                                   + " apart: use format=json or apiVersion=2",
                    sendAt);
        }
    }
}
