package org.camelgateways.intouch;

import org.apache.camel.Exchange;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;

/** What contacts have alone (REST API, Contacts). */
final class ContactOperations {

    private ContactOperations() {
    }

    /** {@code GET /contacts/count}: how many contacts the account sees. */
    static final class Count extends IntouchReading<String, Long> {

        Count(IntouchEndpoint endpoint) {
            super(endpoint, endpoint.form(IntouchOperation.CONTACTS_COUNT));
        }

        /** Whatever the body is, it is not asked. */
        @Override
        public String read(Exchange exchange) {
            return "";
        }

        @Override
        public HttpCall encode(String nothing) {
            return get(Contacts.PATH, "count");
        }

        @Override
        Long answered(String nothing, HttpReply reply) {
            return document(reply, entry -> {
                String count = entry.text() == null ? "" : entry.text().strip();
                if (!count.matches("[0-9]{1,18}")) {
                    throw new InvalidEntryException("is no number");
                }
                return Long.valueOf(count);
            });
        }
    }
}
