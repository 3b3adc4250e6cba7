package org.camelgateways.intouch;

import java.io.IOException;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.list.KeptForm;

/** What lists contacts (REST API, Contacts and Groups). */
final class ContactLists {

    private static final Contacts KIND = new Contacts();

    private ContactLists() {
    }

    /** A list of contacts, wherever it is. */
    abstract static class OfContacts<Q> extends IntouchList<Q, Contact> {

        OfContacts(IntouchEndpoint endpoint) {
            this(endpoint, endpoint.form());
        }

        OfContacts(IntouchEndpoint endpoint, WireForm form) {
            super(endpoint, form);
        }

        @Override
        final Contact entry(WireEntry entry) {
            return KIND.read(entry, form);
        }

        @Override
        public final KeptForm<Contact> keptForm() {
            return KeptForms.CONTACT;
        }
    }

    /** {@code GET /contacts}: all that the account sees. */
    static final class All extends OfContacts<String> {

        All(IntouchEndpoint endpoint) {
            super(endpoint);
        }

        /** Whatever the body is, it is not asked. */
        @Override
        public String read(Exchange exchange) {
            return "";
        }

        @Override
        public HttpCall encode(String nothing) {
            return get(Contacts.PATH);
        }
    }

    /** {@code GET /contacts/search/<text>}: those that hold all of some words. */
    static final class Search extends OfContacts<String> {

        Search(IntouchEndpoint endpoint) {
            super(endpoint, endpoint.form(IntouchOperation.CONTACTS_SEARCH));
        }

        @Override
        public String read(Exchange exchange) throws IOException {
            return SearchText.read(name(), exchange);
        }

        @Override
        public HttpCall encode(String text) {
            return get(Contacts.PATH, "search", text);
        }
    }

    /** {@code GET /groups/<id>/contacts}: the members of a group. */
    static final class Members extends OfContacts<String> {

        Members(IntouchEndpoint endpoint) {
            super(endpoint);
        }

        @Override
        public String read(Exchange exchange) throws IOException {
            return IdRule.GROUP.read(name(), exchange);
        }

        @Override
        public HttpCall encode(String groupId) {
            return get(Groups.PATH, groupId, Contacts.PATH);
        }
    }

    /** {@code GET /groups/<id>/contacts/search/<text>}: members that hold all of some words. */
    static final class MemberSearch extends OfContacts<MemberSearch.Request> {

        record Request(String groupId, String text) {

            /** What is searched for may be a name. */
            @Override
            public String toString() {
                return "Request[" + groupId + "]";
            }
        }

        MemberSearch(IntouchEndpoint endpoint) {
            super(endpoint, endpoint.form(IntouchOperation.GROUPS_SEARCH));
        }

        /** The words are the body; the group is in its header, or in a Map beside the words. */
        @Override
        public Request read(Exchange exchange) throws IOException {
            boolean both = exchange.getMessage().getBody() instanceof Map<?, ?> map && map.containsKey("groupId");
            return new Request(
                    both ? IdRule.GROUP.read(name(), exchange) : IdRule.GROUP.readHeader(name(), exchange),
                    SearchText.read(name(), exchange));
        }

        @Override
        public HttpCall encode(Request request) {
            return get(Groups.PATH, request.groupId(), Contacts.PATH, "search", request.text());
        }
    }

    /** {@code GET /contacts/phonenumber/<number>}: the one contact whose number is written just so. */
    static final class ByNumber extends IntouchReading<String, Contact> {

        ByNumber(IntouchEndpoint endpoint) {
            super(endpoint);
        }

        @Override
        public String read(Exchange exchange) throws IOException {
            return SearchText.read(name(), exchange);
        }

        @Override
        public HttpCall encode(String number) {
            return get(Contacts.PATH, "phonenumber", number);
        }

        @Override
        Contact answered(String number, HttpReply reply) {
            return document(reply, entry -> KIND.read(entry, form));
        }
    }
}
