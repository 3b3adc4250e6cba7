package org.camelgateways.support.kit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** What a component tells about itself, and what every test of the contract does with it. */
public abstract class WireFixture {

    /** One connection only, so that one that is lost to the pool shows at once. */
    protected static final String ONE_CONNECTION = "maxConnections=1";
    /** Short enough to wait for, long enough not to be reached by a busy machine. */
    protected static final String SHORT = "requestTimeout=700&" + ONE_CONNECTION;
    protected static final String LONG = "requestTimeout=20000&" + ONE_CONNECTION;

    private static final AtomicInteger TEXTS = new AtomicInteger();

    protected FaultServer server;
    protected CamelContext context;
    private final Map<String, AsyncProducer> producers = new ConcurrentHashMap<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /** The URI of the operation that matters most and changes something; without host and credentials. */
    protected abstract String sending();

    /** A body that the operation takes, with this text (ASCII) somewhere in it. */
    protected abstract Object message(String text);

    /** What stands in the headers of such a message, where the operation needs more than a body. */
    protected Map<String, Object> headers() {
        return Map.of();
    }

    /** The bytes of the reply's body that says of such a request: done. */
    protected abstract String goodReply();

    /** The same to one request, where it depends on what was asked for. */
    protected String goodReply(ReceivedRequest request) {
        return goodReply();
    }

    /** What a request says, with the text of its {@link #message} in it, whatever form the text has on the wire. */
    protected String said(ReceivedRequest request) {
        return request.everything();
    }

    /** URI options with the credentials of one of several accounts. */
    protected abstract String account(int number);

    /** Whether a request carries that account's credentials, and no other's. */
    protected abstract boolean isFrom(ReceivedRequest request, int number);

    /** What must be read in no error: the secret of {@link #account account 0}. */
    protected abstract String secret();

    /** The URI of an operation that only reads; null where there is none. */
    protected String reading() {
        return null;
    }

    /** A body that {@link #reading} takes. */
    protected Object readingMessage(String text) {
        return message(text);
    }

    /** The bytes of a good reply's body to {@link #reading}. */
    protected String goodReading() {
        return "";
    }

    /** What goes into the context before it starts. */
    protected void prepare(CamelContext toPrepare) throws Exception {
    }

    @BeforeEach
    void startServerAndContext() throws Exception {
        server = FaultServer.plain();
        server.usually(good());
        context = new DefaultCamelContext();
        prepare(context);
        context.start();
    }

    @AfterEach
    void everyExchangeWasCompletedOnce() throws Exception {
        try {
            assertThat(calls).allSatisfy(call -> assertThat(call.await().completions()).isEqualTo(1));
        } finally {
            context.stop();
            server.close();
        }
        assertThat(calls).allSatisfy(call -> assertThat(call.completions()).isEqualTo(1));
    }

    protected final FaultServer.Conversation good() {
        return FaultServer.answering(this::goodBytes);
    }

    protected final byte[] goodBytes(ReceivedRequest request) {
        return Reply.of(200, goodReply(request), "Content-Type: text/plain");
    }

    /** A good reply after which the connection ends, as is said in it. */
    private FaultServer.Conversation goodOnce() {
        return wire -> {
            wire.write(Reply.of(200, goodReply(wire.readRequest()), "Content-Type: text/plain", "Connection: close"));
        };
    }

    /** The sending operation's URI at the kit's server. */
    protected final String uri(String options) {
        return uri(sending(), "http://127.0.0.1:" + server.port(), 0, options);
    }

    protected final String uri(String operation, String baseUrl, int account, String options) {
        return operation + (operation.contains("?") ? "&" : "?") + "baseUrl=" + baseUrl + "&" + account(account) + "&"
               + options;
    }

    /** Hands an exchange with a text of its own to the operation. */
    protected final Call send(String uri) {
        return send(uri, "text-" + TEXTS.incrementAndGet() + "-");
    }

    /** Hands one to {@link #reading}. */
    protected final Call sendReading(String uri) {
        String text = "text-" + TEXTS.incrementAndGet() + "-";
        return send(uri, text, readingMessage(text), Map.of());
    }

    protected final Call send(String uri, String text) {
        return send(uri, text, message(text), headers());
    }

    private Call send(String uri, String text, Object body, Map<String, Object> headers) {
        Call call = new Call(context, producer(uri), text, body, headers);
        calls.add(call);
        return call;
    }

    protected final AsyncProducer producer(String uri) {
        return producers.computeIfAbsent(uri, u -> {
            try {
                AsyncProducer producer = context.getEndpoint(u).createAsyncProducer();
                producer.start();
                return producer;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** How often a text reached the server. */
    protected final long received(Call call) {
        return server.requests().stream().filter(r -> said(r).contains(call.text())).count();
    }

    /**
     * One call that meets a fault on its connection, with everything that holds whatever the fault: completed once, at
     * most one request on the wire, no secret told, and a good call afterwards, through the same one connection.
     */
    protected final Call provoke(String options, FaultServer.Conversation fault) {
        String uri = uri(options);
        int before = server.heads();
        server.next(fault);
        Call call = send(uri).await();
        assertThat(server.heads() - before).as("requests on the wire").isLessThanOrEqualTo(1);
        saysNoSecret(call);
        nextGoodCallWorks(uri);
        return call;
    }

    protected final Call provoke(FaultServer.Conversation fault) {
        return provoke(LONG, fault);
    }

    /** One call that is answered so. */
    protected final Call answered(byte[] reply) {
        return provoke(wire -> {
            wire.readRequest();
            wire.write(reply);
            goodOnce().hold(wire);
        });
    }

    protected final void nextGoodCallWorks(String uri) {
        server.usually(goodOnce());
        Call good = send(uri).await();
        assertThat(good.exchange().getException()).as("the next good call").isNull();
        assertThat(received(good)).isEqualTo(1);
    }

    protected final void saysNoSecret(Call call) {
        Throwable e = call.exchange().getException();
        for (int depth = 0; e != null && depth < 20; depth++, e = e.getCause()) {
            assertThat(e.toString()).doesNotContain(secret()).doesNotContain(call.text());
        }
    }

    protected static void unknown(Call call) {
        assertThat(call.error()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(call.error().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(call.error().isSafeToRetry()).isFalse();
    }

    protected static void unreachable(Call call) {
        assertThat(call.error()).isInstanceOf(ServiceUnreachableException.class);
        notSent(call);
    }

    protected static void notSent(Call call) {
        assertThat(call.error().outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(call.error().isSafeToRetry()).isTrue();
    }

    protected static void noAnswer(GatewayException error) {
        assertThat(error).isInstanceOf(NoAnswerException.class);
        assertThat(error.isSafeToRetry()).isTrue();
    }

    /**
     * Ended at its deadline: not before, but for the last twentieth in which nothing is sent any more, and not so late
     * that only another timeout explains it.
     */
    protected static void endedAtDeadline(Call call, Duration deadline) {
        assertThat(call.took()).isBetween(deadline.multipliedBy(9).dividedBy(10), deadline.plusSeconds(4));
    }

    protected static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(
                t -> !t.getName().equals(FaultServer.THREADS) && !t.getName().startsWith("awaitility")).toList();
    }
}
