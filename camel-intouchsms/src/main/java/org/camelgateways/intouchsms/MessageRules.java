package org.camelgateways.intouchsms;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.sms.SenderRule;
import org.camelgateways.support.sms.TextRule;
import org.camelgateways.support.text.SegmentRule;
import org.camelgateways.support.text.SmsSegments;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sendsms} allows, checked before a byte leaves. What the message leaves open the endpoint's options say.
 */
final class MessageRules {

    static final SenderRule SENDER = new SenderRule(
            " ._-&",
            "; possible are at most 11 of a-z A-Z 0-9 blank . _ - &, or at most 15 digits with or without a plus before them");

    private final @Nullable String sender;
    private final int maxSegments;

    MessageRules(IntouchsmsConfiguration options) {
        this.sender = options.getSender();
        this.maxSegments = options.getMaxSegments();
    }

    /** The sender id that the message goes out with. */
    String sender(Sms sms, Problems problems) {
        return SENDER.check(sms, sender, problems);
    }

    void checkText(Sms sms, Problems problems) {
        String text = sms.text();
        if (!TextRule.check(sms, problems)) {
            return;
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
