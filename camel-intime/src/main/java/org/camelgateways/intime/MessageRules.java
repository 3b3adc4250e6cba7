package org.camelgateways.intime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.spi.UuidGenerator;
import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.intime.wire.MessageDocument;
import org.camelgateways.support.error.InvalidRequestException.Problem;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.camelgateways.support.text.PlacedCharacter;
import org.camelgateways.support.text.SegmentRule;
import org.camelgateways.support.text.SmsSegments;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * What {@code message/create} allows (InTime HTTP API 1.0, sections 4.1 and 9), checked before a byte leaves: every
 * fault of a message becomes a problem, all of them are named at once.
 */
final class MessageRules {

    private static final int ONE_SEGMENT = 160;
    private static final int SIX_SEGMENTS = 804;
    private static final int LONGEST_REFERENCE = 100;
    private static final String SENDER_RULE
            = "; possible are at most 11 of a-z A-Z 0-9 blank . + -, or at most 15 digits with or without a plus before them";

    private final IntimeConfiguration options;
    private final SendDates dates;
    private final UuidGenerator references;
    private final @Nullable String statusUrl;

    MessageRules(IntimeConfiguration options, SendDates dates, UuidGenerator references) {
        this.options = options;
        this.dates = dates;
        this.references = references;
        this.statusUrl = options.reportUrl();
    }

    /** Who gets it: numbers in E.164, each once, each with a reference of its own where reports are wanted. */
    List<Addressee> addressees(IntimeMessage message, List<Problem> problems) {
        List<Addressee> addressees = new ArrayList<>();
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < message.recipients().size(); i++) {
            String field = "recipients[" + i + "]";
            Recipient recipient = message.recipients().get(i);
            Addressee addressee = addressee(field, recipient, problems);
            if (addressee != null) {
                Integer earlier = seen.putIfAbsent(addressee.isGroup() ? recipient : addressee.number(), i);
                if (earlier != null) {
                    problem(problems, field, "is the same as recipients[" + earlier + "]: nobody gets a text twice", recipient);
                }
                addressees.add(addressee);
            }
        }
        if (message.recipients().isEmpty()) {
            problem(problems, "recipients", "is empty: at least one number or group is needed", null);
        }
        checkReferences(addressees, problems);
        return addressees;
    }

    private @Nullable Addressee addressee(String field, Recipient recipient, List<Problem> problems) {
        if (recipient instanceof Recipient.Number number) {
            String reference = reference(field, number, problems);
            try {
                String e164 = PhoneNumbers.parse(number.value(), options.getDefaultRegion()).e164();
                return new Addressee(recipient, e164, reference);
            } catch (InvalidPhoneNumberException e) {
                problem(problems, field, String.valueOf(e.getMessage()), number.value());
            }
        } else if (recipient instanceof Recipient.Group group) {
            if (group.id().matches("[0-9]{1,18}")) {
                return new Addressee(recipient, null, null);
            }
            problem(problems, field, "is no group id: InTime's are whole numbers", group.id());
        } else {
            problem(problems, field, "is a contact; InTime sends to numbers and groups only", recipient);
        }
        return null;
    }

    private @Nullable String reference(String field, Recipient.Number number, List<Problem> problems) {
        String reference = number.reference();
        if (reference == null) {
            return statusUrl == null ? null : references.generateUuid();
        }
        String fault = XmlText.fault(reference);
        if (fault != null) {
            problem(problems, field, "has a reference that " + fault, reference);
        } else if (reference.isBlank() || reference.length() > LONGEST_REFERENCE || reference.chars().anyMatch(c -> c < ' ')) {
            problem(problems, field, "has a reference of " + reference.length() + " characters; possible are 1 to "
                                     + LONGEST_REFERENCE + " on one line",
                    reference);
        }
        return reference;
    }

    private static void checkReferences(List<Addressee> addressees, List<Problem> problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < addressees.size(); i++) {
            String reference = addressees.get(i).reference();
            Integer earlier = reference == null ? null : seen.putIfAbsent(reference, i);
            if (earlier != null) {
                problem(problems, "recipients",
                        "hold the same reference twice: a delivery report could not be told to whom it belongs", reference);
            }
        }
    }

    /** The document for a message, its values checked. */
    MessageDocument document(IntimeMessage message, List<Addressee> addressees, List<Problem> problems) {
        MessageDocument document = new MessageDocument();
        boolean flash = chosen(message.flash(), options.isFlash());
        boolean multisms = chosen(message.multisms(), options.isMultisms());
        checkText(message.text(), flash, multisms, problems);
        document.flash = flash ? 1 : 0;
        document.multisms = multisms ? 1 : 0;
        document.senddate = sendDate(message, problems);
        document.sendertitle = sender(message, problems);
        document.body = message.text();
        document.statusurl = statusUrl;
        document.checknix = chosen(message.checkNix(), options.isCheckNix()) ? 1 : 0;
        document.anonymize = chosen(message.anonymize(), options.isAnonymize()) ? 1 : 0;
        document.recipients = orNull(addressees.stream().filter(a -> !a.isGroup()).map(MessageRules::recipient).toList());
        document.groups = orNull(addressees.stream().filter(Addressee::isGroup).map(MessageRules::group).toList());
        return document;
    }

    private static boolean chosen(@Nullable Boolean ofMessage, boolean ofEndpoint) {
        return ofMessage == null ? ofEndpoint : ofMessage;
    }

    private static <T> @Nullable List<T> orNull(List<T> elements) {
        return elements.isEmpty() ? null : elements;
    }

    private static MessageDocument.RecipientElement recipient(Addressee addressee) {
        MessageDocument.RecipientElement element = new MessageDocument.RecipientElement();
        element.number = addressee.number();
        element.transid = addressee.reference();
        return element;
    }

    private static MessageDocument.GroupElement group(Addressee addressee) {
        MessageDocument.GroupElement element = new MessageDocument.GroupElement();
        element.groupid = ((Recipient.Group) addressee.given()).id();
        return element;
    }

    private @Nullable String sendDate(IntimeMessage message, List<Problem> problems) {
        try {
            return message.sendAt() == null ? null : dates.wire(message.sendAt());
        } catch (IllegalArgumentException e) {
            problem(problems, "sendAt", String.valueOf(e.getMessage()), message.sendAt());
            return null;
        }
    }

    private @Nullable String sender(IntimeMessage message, List<Problem> problems) {
        String sender = message.sender() == null ? options.getSender() : message.sender();
        if (sender == null || sender.isBlank()) {
            problem(problems, "sender", "is missing: name it in the message, or with the option sender" + SENDER_RULE, sender);
            return sender;
        }
        if (sender.matches("\\+?[0-9]{1,15}")) {
            return sender;
        }
        for (int i = 0; i < sender.length(); i += Character.charCount(sender.codePointAt(i))) {
            int c = sender.codePointAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || " .+-".indexOf(c) >= 0;
            if (!allowed) {
                problem(problems, "sender", "holds " + new PlacedCharacter(i, c) + SENDER_RULE, sender);
                return sender;
            }
        }
        if (sender.length() > 11) {
            problem(problems, "sender", "has " + sender.length() + " characters" + SENDER_RULE, sender);
        }
        return sender;
    }

    private void checkText(String text, boolean flash, boolean multisms, List<Problem> problems) {
        if (text.isBlank()) {
            problem(problems, "text", "is empty", text);
            return;
        }
        String fault = XmlText.fault(text);
        if (fault != null) {
            problem(problems, "text", fault, text);
        }
        int outside = SmsSegments.firstOutside(text, SegmentRule.EIGHT_BIT);
        if (outside >= 0 && options.getUnmappable() == IntimeConfiguration.Unmappable.refuse) {
            problem(problems, "text", "holds " + new PlacedCharacter(outside, text.codePointAt(outside))
                                      + ", which ISO-8859-1 lacks; unmappable=reference sends it as a character reference",
                    text);
        }
        int longest = multisms && !flash ? SIX_SEGMENTS : ONE_SEGMENT;
        if (text.length() > longest) {
            String way = flash ? "a flash message" : multisms ? "six segments" : "one segment; multisms=true allows 804";
            problem(problems, "text", "has " + text.length() + " characters; possible are " + longest + " in " + way, text);
        }
    }

    private static void problem(List<Problem> problems, String field, String sentence, @Nullable Object value) {
        problems.add(new Problem(field, sentence, value));
    }
}
