package org.camelgateways.intime;

import java.util.List;
import java.util.function.Function;

import org.camelgateways.intime.wire.GroupElement;
import org.camelgateways.intime.wire.MessageDocument;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.sms.Addressee;
import org.camelgateways.support.sms.SenderRule;
import org.camelgateways.support.sms.TextRule;
import org.jspecify.annotations.Nullable;

/**
 * What {@code message/create} allows (InTime HTTP API 1.0, sections 4.1 and 9), checked before a byte leaves. What the
 * message leaves open the endpoint's options say.
 */
final class MessageRules {

    private static final int ONE_SEGMENT = 160;
    private static final int SIX_SEGMENTS = 804;
    static final SenderRule SENDER = new SenderRule(
            " .+-",
            "; possible are at most 11 of a-z A-Z 0-9 blank . + -, or at most 15 digits with or without a plus before them");

    private final IntimeConfiguration options;
    private final SendDates dates;
    private final @Nullable String statusUrl;

    MessageRules(IntimeConfiguration options, SendDates dates) {
        this.options = options;
        this.dates = dates;
        this.statusUrl = options.reportUrl();
    }

    /** The document for a message, but for its numbers; to be sent only where there are no problems. */
    MessageDocument document(Sms sms, List<Addressee> addressees, Problems problems) {
        MessageDocument document = new MessageDocument();
        boolean flash = flag(sms, "flash", options.isFlash(), problems);
        boolean multisms = flag(sms, "multisms", options.isMultisms(), problems);
        document.flash = flash ? 1 : 0;
        document.multisms = multisms ? 1 : 0;
        document.senddate = sendDate(sms, problems);
        document.sendertitle = SENDER.check(sms, options.getSender(), problems);
        document.body = text(sms, flash, multisms, problems);
        document.statusurl = statusUrl;
        document.checknix = flag(sms, "checkNix", options.isCheckNix(), problems) ? 1 : 0;
        document.anonymize = flag(sms, "anonymize", options.isAnonymize(), problems) ? 1 : 0;
        document.groups = orNull(addressees.stream().filter(Addressee::isGroup).map(MessageRules::group).toList());
        return document;
    }

    private static boolean flag(Sms sms, String name, boolean ofEndpoint, Problems problems) {
        String value = sms.options().getOrDefault(name, Boolean.toString(ofEndpoint));
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(name, "must be true or false", value);
        }
        return value.equals("true");
    }

    private static <T> @Nullable List<T> orNull(List<T> elements) {
        return elements.isEmpty() ? null : elements;
    }

    /** The numbers of a message, each with its mark. */
    static @Nullable List<MessageDocument.RecipientElement> numbers(
            List<Addressee> addressees, Function<Addressee, @Nullable String> mark) {
        return orNull(addressees.stream().filter(a -> !a.isGroup()).map(a -> {
            MessageDocument.RecipientElement element = new MessageDocument.RecipientElement();
            element.number = a.number();
            element.transid = mark.apply(a);
            return element;
        }).toList());
    }

    private static GroupElement group(Addressee addressee) {
        GroupElement element = new GroupElement();
        element.groupid = ((Recipient.Group) addressee.given()).id();
        return element;
    }

    private @Nullable String sendDate(Sms sms, Problems problems) {
        try {
            return sms.sendAt() == null ? null : dates.wire(sms.sendAt());
        } catch (IllegalArgumentException e) {
            problems.add("sendAt", String.valueOf(e.getMessage()), sms.sendAt());
            return null;
        }
    }

    private String text(Sms sms, boolean flash, boolean multisms, Problems problems) {
        String text = sms.text();
        if (!TextRule.check(sms, problems)) {
            return text;
        }
        String outside = options.getUnmappable().fault(text);
        if (outside != null) {
            problems.add("text", outside, text);
        }
        int longest = multisms && !flash ? SIX_SEGMENTS : ONE_SEGMENT;
        if (text.length() > longest) {
            String way = flash ? "a flash message" : multisms ? "six segments" : "one segment; multisms=true allows 804";
            problems.add("text", "has " + text.length() + " characters; possible are " + longest + " in " + way, text);
        }
        return text;
    }
}
