package org.camelgateways.simulator.intouch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.intouch.Value.Entries;
import org.camelgateways.simulator.intouch.Value.Entry;
import org.camelgateways.simulator.intouch.Value.Member;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/** {@code /folders}, and what is in them. */
final class Folders {
    private final Desk desk;
    private final IntouchReadings readings;

    Folders(Desk desk, IntouchReadings readings) {
        this.desk = desk;
        this.readings = readings;
    }

    VendorReply list(Call call) {
        Map<Integer, Long> counts = call.account().messages().stream()
                .collect(Collectors.groupingBy(IntouchMessage::folderId, Collectors.counting()));
        return call.answers().list("Folder", inside(null, call.account().folders(), counts).iterator());
    }

    private static List<Entry> inside(@Nullable Integer parent, List<IntouchFolder> all, Map<Integer, Long> counts) {
        return all.stream().filter(folder -> Objects.equals(folder.parentId(), parent)).map(folder -> new Entry(
                "Folder",
                List.of(Value.whole("FolderId", folder.id()), Value.text("FolderType", folder.type()),
                        Value.flag("IsPrivate", false), Value.flag("IsUserDeletable", folder.userDeletable()),
                        Value.whole("MessagesInFolder", counts.getOrDefault(folder.id(), 0L).intValue()),
                        Value.text("Name", folder.name()), Value.whole("ParentFolderId", folder.parentId()),
                        new Member("SubFolders", new Entries("Folder", inside(folder.id(), all, counts))))))
                .toList();
    }

    VendorReply messages(Call call) {
        int folder = call.id(0);
        if (!call.account().mailbox().hasFolder(folder)) {
            throw Refusal.notFound();
        }
        String uri = "http://" + call.answers().host() + call.version().basePath + "messages/";
        Function<IntouchMessage, Stream<Entry>> shown = readings.entryPerRecipient
                ? message -> perRecipient(message, uri)
                : message -> Stream.of(entry(message, uri, texts(message), message.receivers()));
        return call.answers().list(readings.folderMessageElement, readings.ordered(call.account().messages()).stream()
                .filter(message -> message.folderId() == folder).flatMap(shown).iterator());
    }

    private Stream<Entry> perRecipient(IntouchMessage message, String uri) {
        return message.textIds().isEmpty()
                ? Stream.of(entry(message, uri, List.of(), message.receivers()))
                : texts(message).stream().map(text -> entry(message, uri, List.of(text), List.of(text.recipient())));
    }

    private List<InboxMessage> texts(IntouchMessage message) {
        return message.textIds().stream().map(desk::find).flatMap(Optional::stream).toList();
    }

    private Entry entry(IntouchMessage message, String uri, List<InboxMessage> texts, List<String> receivers) {
        boolean delivered = !texts.isEmpty() && texts.stream().allMatch(text -> text.state() == State.DELIVERED);
        Instant deliveredAt = delivered
                ? texts.stream().map(InboxMessage::statusAt).max(Comparator.naturalOrder()).orElse(null) : null;
        return new Entry(
                readings.folderMessageElement, List.of(
                        Value.text("DeliverStatus", status(texts)), Value.moment("DeliverTime", deliveredAt),
                        Value.text("Direction", message.incoming() ? "I" : readings.outgoingDirection),
                        Value.text("From", message.senderName()), Value.text("FromNumber", message.sender()),
                        Value.text("MessageId", message.id()), Value.text("MessageType", "SMS"),
                        Value.text("ResourceURI", uri + message.id()), Value.moment("SendReceiveTime", message.handledDate()),
                        Value.text("Text", message.text()), Value.text("To", String.join(";", receivers))));
    }

    /** That of all its texts, if it is the same. */
    private String status(List<InboxMessage> texts) {
        String open = readings.deliverStatus(State.UNKNOWN);
        List<String> all = texts.stream().filter(text -> text.state() != State.RECEIVED)
                .map(text -> Objects.requireNonNullElse(text.vendorStatus(), open)).distinct().toList();
        return all.size() == 1 ? all.get(0) : open;
    }
}
