package org.camelgateways.intouch;

import java.io.IOException;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.support.http.HttpCall;

/** What groups have alone (REST API, Groups; version 2: sample requests). */
final class GroupOperations {

    private GroupOperations() {
    }

    /**
     * {@code PUT} or {@code DELETE /groups/<id>/contacts/<id>}: a contact that exists becomes a member, or is none any
     * more.
     */
    static final class Membership extends IntouchChange<Membership.Member> {

        private final String method;

        record Member(String groupId, String contactId) {
        }

        private Membership(IntouchEndpoint endpoint, String method) {
            super(endpoint);
            this.method = method;
        }

        static Membership adding(IntouchEndpoint endpoint) {
            return new Membership(endpoint, "PUT");
        }

        static Membership removing(IntouchEndpoint endpoint) {
            return new Membership(endpoint, "DELETE");
        }

        /**
         * The contact is in the body, or else in its header; the group is in its header, or in a Map beside the
         * contact.
         */
        @Override
        public Member read(Exchange exchange) throws IOException {
            String contactId = IdRule.CONTACT.read(name(), exchange);
            boolean both = exchange.getMessage().getBody() instanceof Map<?, ?> map && map.containsKey("groupId");
            return new Member(
                    both ? IdRule.GROUP.read(name(), exchange) : IdRule.GROUP.readHeader(name(), exchange), contactId);
        }

        @Override
        public HttpCall encode(Member member) {
            return call(
                    method, method.equals("PUT") ? new byte[0] : null, Groups.PATH, member.groupId(), Contacts.PATH,
                    member.contactId());
        }
    }
}
