package org.camelgateways.intouch;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.Message;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;

/** One message, sent or received (REST API, Messages); how one is sent is in {@link MessagesSend}. */
final class MessageOperations {

    static final String PATH = "messages";

    private MessageOperations() {
    }

    /** {@code GET /messages/<id>}. */
    static final class Get extends IntouchReading<String, Message> {

        Get(IntouchEndpoint endpoint) {
            super(endpoint);
        }

        @Override
        public String read(Exchange exchange) throws IOException {
            return IdRule.MESSAGE.read(name(), exchange);
        }

        @Override
        public HttpCall encode(String id) {
            return get(PATH, id);
        }

        @Override
        Message answered(String id, HttpReply reply) {
            return document(reply, entry -> message(entry, id, form));
        }
    }

    /**
     * Version 1 names the sender {@code SenderNumber} and the receivers in one text, version 2 {@code Sender}, and in a
     * list.
     */
    static Message message(WireEntry entry, String asked, WireForm form) {
        if (!entry.has("MessageId") && !entry.has("Text")) {
            throw new InvalidEntryException("is no message");
        }
        String id = entry.text("MessageId");
        return new Message(
                id == null ? asked : id, entry.id("FolderId"), receivers(entry),
                entry.has("SenderNumber") ? entry.text("SenderNumber") : entry.text("Sender"), entry.text("Text"),
                entry.text("MessageStatus"), entry.moment("HandledDate", form.zone()), entry.whole("Tariff"),
                entry.flag("IsMergeMessage"), entry.flag("IsPrivate"), entry.text("SessionData"));
    }

    private static List<String> receivers(WireEntry entry) {
        List<String> listed = entry.texts("Receivers");
        String together = listed.isEmpty() ? entry.text("Receivers") : null;
        return together == null || together.isBlank() ? listed : Arrays.asList(together.split(";"));
    }
}
