package org.camelgateways.intouchsms;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.text.PlacedCharacter;
import org.camelgateways.support.text.SegmentRule;
import org.camelgateways.support.text.SmsSegments;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sendsms} allows, checked before a byte leaves. What the message leaves open the endpoint's options say.
 */
final class MessageRules {

    private static final int LONGEST_SENDER = 11;
    private static final String SENDER_RULE
            = "; possible are at most 11 of a-z A-Z 0-9 blank . _ - &, or at most 15 digits with or without a plus before them";

    private final @Nullable String sender;
    private final int maxSegments;

    MessageRules(IntouchsmsConfiguration options) {
        this.sender = options.getSender();
        this.maxSegments = options.getMaxSegments();
    }

    /** The sender id that the message goes out with. */
    String sender(Sms sms, Problems problems) {
        String given = sms.sender() == null ? sender : sms.sender();
        if (given == null || given.isBlank()) {
            if (!problems.explained("sender")) {
                problems.add("sender", "is missing: name it in the message, or with the option sender" + SENDER_RULE, given);
            }
            return "";
        }
        String written = withPlus(given);
        String fault = senderFault(written);
        if (fault != null) {
            problems.add("sender", fault, given);
        }
        return written;
    }

    /** Decoding a URI makes a blank of a plus sign; a number has none before it. */
    static String withPlus(String sender) {
        return sender.matches(" [0-9]+") ? "+" + sender.substring(1) : sender;
    }

    /** What is wrong with a sender id, or null. */
    static @Nullable String senderFault(String sender) {
        if (sender.matches("\\+?[0-9]{1,15}")) {
            return null;
        }
        for (int i = 0; i < sender.length(); i += Character.charCount(sender.codePointAt(i))) {
            int c = sender.codePointAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || " ._-&".indexOf(c) >= 0;
            if (!allowed) {
                return "holds " + new PlacedCharacter(i, c) + SENDER_RULE;
            }
        }
        return sender.length() > LONGEST_SENDER ? "has " + sender.length() + " characters" + SENDER_RULE : null;
    }

    void checkText(Sms sms, Problems problems) {
        String text = sms.text();
        if (text.isBlank()) {
            if (!problems.explained("text")) {
                problems.add("text", "is empty", text);
            }
            return;
        }
        String fault = XmlText.fault(text);
        if (fault != null) {
            problems.add("text", fault, text);
        }
        int segments = SmsSegments.count(text, SegmentRule.GSM_03_38);
        if (segments > maxSegments) {
            problems.add("text", "has " + text.length() + " characters, which take " + segments
                                 + " short messages; possible are " + maxSegments + " (maxSegments)",
                    text);
        }
    }

    void checkNotLater(Sms sms, Problems problems) {
        if (sms.sendAt() != null) {
            problems.add("sendAt", "is there; IntouchSMS sends at once only", sms.sendAt());
        }
    }
}
