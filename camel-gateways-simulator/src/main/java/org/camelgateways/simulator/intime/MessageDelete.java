package org.camelgateways.simulator.intime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument.Element;

/** Delete a scheduled message: InTime HTTP API 1.0, section 4.2. Answers the same id. */
final class MessageDelete extends DocumentFunction {
    static final String ID_UNREADABLE = "2:ERROR1";
    static final String NOT_DELETED = "2:ERROR2";

    private final Desk desk;

    MessageDelete(Office office) {
        super("message/delete", "message", office);
        this.desk = office.desk();
    }

    @Override
    VendorReply reply(InTimeAccount account, Element root, VendorRequest request) {
        long id = Ids.read(Fields.text(root, "messageid")).orElseThrow(() -> new InTimeError(ID_UNREADABLE));
        AtomicBoolean deleted = new AtomicBoolean();
        Instant now = desk.now();
        Optional<InboxMessage> text = desk.update(id, message -> {
            deleted.set(isWaiting(message, account.user(), now));
            return deleted.get() ? message.in(State.DELETED, null, now) : message;
        });
        return Ids.reply(deleted.get() ? List.of(id) : List.of(), NOT_DELETED).about(text.stream().toList());
    }

    private static boolean isWaiting(InboxMessage message, String user, Instant now) {
        return message.account().equals(user) && message.state() == State.SCHEDULED && now.isBefore(message.sendAt());
    }
}
