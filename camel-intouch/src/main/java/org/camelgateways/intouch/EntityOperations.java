package org.camelgateways.intouch;

import java.io.IOException;
import java.util.Objects;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.Problems;

/** What contacts and groups have in common: one is got, created, replaced, deleted. */
final class EntityOperations {

    private EntityOperations() {
    }

    /** {@code GET /<kind>/<id>}. */
    static final class Get<E> extends IntouchReading<String, E> {

        private final EntityKind<E> kind;

        Get(IntouchEndpoint endpoint, EntityKind<E> kind) {
            this(endpoint, kind, endpoint.form());
        }

        Get(IntouchEndpoint endpoint, EntityKind<E> kind, WireForm form) {
            super(endpoint, form);
            this.kind = kind;
        }

        @Override
        public String read(Exchange exchange) throws IOException {
            return kind.idRule().read(name(), exchange);
        }

        @Override
        public HttpCall encode(String id) {
            return get(kind.path(), id);
        }

        /** Where the document says no id, it is the one that was asked for. */
        @Override
        E answered(String id, HttpReply reply) {
            E entity = document(reply, entry -> kind.readLeniently(entry, form));
            return kind.id(entity) == null ? kind.withId(entity, id) : entity;
        }
    }

    /** {@code POST /<kind>}: version 1 answers with the whole of it, version 2 with 201, its address and its id. */
    static final class Create<E> extends IntouchFunction<E, E> {

        private final EntityKind<E> kind;

        Create(IntouchEndpoint endpoint, EntityKind<E> kind) {
            super(endpoint);
            this.kind = kind;
        }

        @Override
        public boolean changesSomething() {
            return true;
        }

        /** From here on the header tells of this one, not of one that was created before it. */
        @Override
        public E read(Exchange exchange) {
            exchange.getMessage().removeHeader(kind.idRule().header());
            Problems problems = new Problems();
            E entity = kind.given(exchange.getMessage().getBody(), false, problems);
            if (!problems.isEmpty()) {
                throw problems.refusal(name());
            }
            return Objects.requireNonNull(entity);
        }

        @Override
        public HttpCall encode(E entity) {
            return post(form.write(kind.root(), kind.contents(entity)), kind.path());
        }

        @Override
        E answered(E given, HttpReply reply) {
            if (isEmpty(reply)) {
                return kind.withId(given, located(kind.idRule(), reply));
            }
            return document(reply, entry -> {
                E created = entry.parts().isEmpty() ? kind.withId(given, bare(entry)) : kind.read(entry, form);
                if (!kind.idRule().isId(kind.id(created))) {
                    throw new InvalidEntryException("holds no id that the service gives");
                }
                return created;
            });
        }

        private static String bare(WireEntry entry) {
            return entry.text() == null ? "" : entry.text().strip();
        }

        @Override
        public void write(E created, Message message) {
            message.setBody(created);
            message.setHeader(kind.idRule().header(), kind.id(created));
        }
    }

    /**
     * {@code PUT /<kind>/<id>}: what is stored is replaced, whole.
     *
     * @param <E> its record
     */
    static final class Update<E> extends IntouchChange<Update.Request<E>> {

        private final EntityKind<E> kind;

        record Request<E>(String id, E entity) {
        }

        Update(IntouchEndpoint endpoint, EntityKind<E> kind) {
            super(endpoint);
            this.kind = kind;
        }

        @Override
        public Request<E> read(Exchange exchange) throws IOException {
            Problems problems = new Problems();
            E entity = kind.given(exchange.getMessage().getBody(), true, problems);
            if (entity == null || !problems.isEmpty()) {
                throw problems.refusal(name());
            }
            return new Request<>(kind.idRule().read(name(), exchange), entity);
        }

        @Override
        public HttpCall encode(Request<E> request) {
            return put(form.write(kind.root(), kind.whole(request.entity(), request.id(), form)), kind.path(), request.id());
        }

        /** Some services give back what they have stored now. */
        @Override
        void check(Request<E> request, HttpReply reply) {
            document(reply, entry -> stored(request, entry));
        }

        private E stored(Request<E> request, WireEntry entry) {
            E stored = kind.read(entry, form);
            String id = kind.id(stored);
            boolean saysMore = kind.contents(stored).values().stream().anyMatch(String.class::isInstance);
            if (id == null || Long.parseLong(id) != Long.parseLong(request.id()) || !saysMore) {
                throw new InvalidEntryException("is not what was to be stored");
            }
            return stored;
        }
    }

    /** {@code DELETE /<kind>/<id>}; also takes back a message that is still to be sent. */
    static final class Delete extends IntouchChange<String> {

        private final String path;
        private final IdRule idRule;

        Delete(IntouchEndpoint endpoint, String path, IdRule idRule) {
            super(endpoint);
            this.path = path;
            this.idRule = idRule;
        }

        @Override
        public String read(Exchange exchange) throws IOException {
            return idRule.read(name(), exchange);
        }

        @Override
        public HttpCall encode(String id) {
            return delete(path, id);
        }
    }
}
