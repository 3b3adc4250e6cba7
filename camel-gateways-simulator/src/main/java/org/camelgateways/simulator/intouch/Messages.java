package org.camelgateways.simulator.intouch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.intouch.RequestFields.Shape;
import org.camelgateways.simulator.intouch.Value.Entry;
import org.camelgateways.simulator.intouch.Value.Member;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/** {@code /messages}. */
final class Messages {
    private static final Shape SHAPE = new Shape(
            "Message", List.of(
                    "FolderId", "HandledDate", "IsMergeMessage", "IsPrivate", "MessageId", "MessageStatus", "Receivers",
                    "SenderNumber", "Tariff", "Text"));
    private static final Shape V2_SHAPE = new Shape(
            "Message", List.of(
                    "Text", "Sender", "Receivers", "SessionData", "HandledDate"));
    private static final Pattern REFERENCE = Pattern.compile("/(contacts|groups)/(.*)");
    private static final int MAX_TEXT = 2000;
    private static final int MAX_SENDER = 16;
    private static final int MAX_SESSION_DATA = 200;

    private final Desk desk;
    private final IntouchReadings readings;
    private final Deliveries deliveries;

    Messages(Desk desk, IntouchReadings readings, Deliveries deliveries) {
        this.desk = desk;
        this.readings = readings;
        this.deliveries = deliveries;
    }

    VendorReply send(Call call) {
        IntouchMessage draft = call.version() == Version.ONE ? draft(call) : draftOfVersion2(call);
        if (!call.account().profile().allowsSender(draft.sender())) {
            throw Refusal.of(readings.badSenderStatus, "The sender is not one of this user's.");
        }
        List<String> numbers = numbers(call, draft.receivers());
        Instant now = call.request().at();
        boolean later = draft.handledDate().isAfter(now);
        List<InboxMessage> texts = desk.accept(numbers.stream().map(number -> new InboxMessage(
                0, Intouch.NAME, draft.owner(), number, draft.sender(), draft.text(), draft.sessionData(), false, now,
                draft.handledDate(), later ? State.SCHEDULED : State.SENT, null, now, null, null)).toList());
        Mailbox mailbox = call.account().mailbox();
        IntouchMessage message = mailbox.add(readings.outgoingPrefix, draft.in(later ? Mailbox.OUTBOX : Mailbox.SENT)
                .withTexts(texts.stream().map(InboxMessage::id).toList()));
        deliveries.begin(texts, message.handledDate(),
                () -> mailbox.change(message.id(), waiting -> waiting.in(Mailbox.SENT)));
        return (call.version() == Version.ONE
                ? call.answers().value(readings.createStatus, entry(message, readings.newMessageStatus))
                : call.answers().created(readings.v2MessageStatus, "messages", message.id(), new Value.Text(message.id())))
                .about(texts);
    }

    VendorReply get(Call call) {
        IntouchMessage message = wanted(call);
        String status = message.textIds().stream().flatMap(id -> desk.find(id).stream())
                .anyMatch(text -> text.state() == State.SCHEDULED) ? readings.newMessageStatus : readings.sentMessageStatus;
        return call.answers().value(
                200, call.version() == Version.ONE ? entry(message, status) : entryOfVersion2(message, status));
    }

    /** Takes it back if it is not sent yet. */
    VendorReply delete(Call call) {
        IntouchMessage message = wanted(call);
        if (message.folderId() != Mailbox.OUTBOX && !readings.sentDeletable) {
            throw Refusal.invalid("The message is not one that waits.");
        }
        Instant now = call.request().at();
        message.textIds().forEach(id -> desk.update(
                id, text -> text.state() == State.SCHEDULED ? text.in(State.DELETED, null, now) : text));
        call.account().mailbox().remove(message.id());
        return call.answers().empty();
    }

    private static IntouchMessage wanted(Call call) {
        return call.account().message(call.parameters().get(0)).orElseThrow(Refusal::notFound);
    }

    private IntouchMessage draft(Call call) {
        RequestFields fields = RequestFields.of(call.request(), Version.ONE, readings, SHAPE);
        fields.whole("FolderId");
        String receivers = fields.text("Receivers");
        String text = fields.text("Text");
        if ((isEmpty(text) || isEmpty(receivers)) && readings.blankMessagesRefused) {
            throw Refusal.invalid("There must be Receivers and a Text.");
        }
        String sender = fields.text("SenderNumber");
        if (isEmpty(sender) && readings.senderRequired) {
            throw Refusal.invalid("There must be a SenderNumber.");
        }
        int tariff = fields.whole("Tariff");
        String highest = call.account().profile().settings().get("MAX_TARIFF");
        if (tariff < 0 || highest != null && readings.maxTariffEnforced && tariff > Integer.parseInt(highest)) {
            throw Refusal.invalid("The Tariff is too low or too high.");
        }
        return draft(call, fields.moment("HandledDate"), fields.flag("IsMergeMessage"), fields.flag("IsPrivate"),
                Arrays.stream(Objects.requireNonNullElse(receivers, "").split(";")).toList(),
                isEmpty(sender) ? call.account().profile().sender() : Objects.requireNonNull(sender), tariff,
                Objects.requireNonNullElse(text, ""), null);
    }

    private IntouchMessage draftOfVersion2(Call call) {
        RequestFields fields = RequestFields.of(call.request(), Version.TWO, readings, V2_SHAPE);
        Map<String, String> wrong = new LinkedHashMap<>();
        String text = checked(fields, "Text", true, MAX_TEXT, wrong);
        String sender = checked(fields, "Sender", true, MAX_SENDER, wrong);
        String sessionData = checked(fields, "SessionData", false, MAX_SESSION_DATA, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        List<String> receivers = fields.texts("Receivers");
        if (receivers.isEmpty()) {
            throw Refusal.invalid(Map.of("Receivers", "There must be Receivers."));
        }
        return draft(call, fields.moment("HandledDate"), false, false, receivers, Objects.requireNonNull(sender), 0,
                Objects.requireNonNull(text), sessionData);
    }

    private static @Nullable String checked(
            RequestFields fields, String name, boolean required, int longest, Map<String, String> wrong) {
        String text = fields.text(name);
        if (required && isEmpty(text)) {
            wrong.put(name, "The " + name + " field is required.");
        } else if (text != null && text.length() > longest) {
            wrong.put(name, "The field " + name + " must be a string with a maximum length of " + longest + ".");
        }
        return text;
    }

    private IntouchMessage draft(
            Call call, @Nullable Instant handledDate, boolean merge, boolean isPrivate, List<String> receivers,
            String sender, int tariff, String text, @Nullable String sessionData) {
        Instant now = call.request().at();
        if (handledDate != null && handledDate.isBefore(now) && readings.pastDatesRefused) {
            throw Refusal.invalid(Map.of("HandledDate", "This is past."));
        }
        return new IntouchMessage(
                "", call.account().user(), Mailbox.SENT, handledDate == null || handledDate.isBefore(now) ? now : handledDate,
                merge, isPrivate, receivers, sender, sender, tariff, text, sessionData, List.of());
    }

    /** Contacts and groups resolved; what is not there is refused or, if it is read so, left out. */
    private List<String> numbers(Call call, List<String> receivers) {
        boolean resolved = call.version() == Version.ONE || readings.v2ReferencesRead;
        List<String> numbers = new ArrayList<>();
        for (String receiver : receivers) {
            Matcher reference = REFERENCE.matcher(receiver);
            if (!reference.matches() || !resolved) {
                numbers.add(receiver);
                continue;
            }
            List<IntouchContact> contacts = contacts(call.account(), reference.group(1), reference.group(2));
            contacts.forEach(contact -> numbers.add(Objects.requireNonNullElse(contact.phoneNumber(), "")));
        }
        List<String> plain = numbers.stream().map(number -> number.replaceAll("[\\s-]", ""))
                .filter(number -> !number.isEmpty()).toList();
        if (readings.blankMessagesRefused && numbers.stream().allMatch(String::isBlank)
                && receivers.stream().noneMatch(one -> REFERENCE.matcher(one).matches())) {
            throw Refusal.invalid("There must be Receivers.");
        }
        return readings.duplicatesSentTwice ? plain : List.copyOf(new LinkedHashSet<>(plain));
    }

    private List<IntouchContact> contacts(IntouchAccount account, String kind, String id) {
        int number = id.matches("[0-9]{1,9}") ? Integer.parseInt(id) : 0;
        boolean group = kind.equals("groups");
        if (group && account.group(number).isPresent()) {
            return account.members(number);
        }
        List<IntouchContact> found = group ? List.of() : account.contact(number).stream().toList();
        if (found.isEmpty() && readings.unknownReceiversRefused) {
            throw Refusal.invalid("One of the Receivers is not there.");
        }
        return found;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static Entry entry(IntouchMessage message, String status) {
        return new Entry(
                "Message", List.of(
                        Value.whole("FolderId", message.folderId()), Value.moment("HandledDate", message.handledDate()),
                        Value.flag("IsMergeMessage", message.merge()), Value.flag("IsPrivate", message.isPrivate()),
                        Value.text("MessageId", message.id()), Value.text("MessageStatus", status),
                        Value.text("Receivers", String.join(";", message.receivers())),
                        Value.text("SenderNumber", message.sender()), Value.whole("Tariff", message.tariff()),
                        Value.text("Text", message.text())));
    }

    private static Entry entryOfVersion2(IntouchMessage message, String status) {
        return new Entry(
                "Message", List.of(
                        Value.text("Text", message.text()), Value.text("Sender", message.sender()),
                        new Member("Receivers", new Value.Texts(message.receivers())),
                        Value.text("SessionData", message.sessionData()), Value.moment("HandledDate", message.handledDate()),
                        Value.text("MessageId", message.id()), Value.text("MessageStatus", status)));
    }
}
