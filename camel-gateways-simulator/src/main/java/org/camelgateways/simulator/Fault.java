package org.camelgateways.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.service.ReportPlan;
import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with a request, over the real socket. Immutable; strikes the next request of any function,
 * unless {@link #on}, {@link #after}, {@link #times} or {@link #always} say otherwise.
 *
 * <p>
 * Each kind says whether the request counts: <em>not accepted</em> means that the inbox stays as it was,
 * <em>accepted</em> that the service did everything and only its answer suffered. All durations are real time, those of
 * callbacks simulated.
 */
public final class Fault {
    private static final int ALWAYS = Integer.MAX_VALUE;
    /** A RST makes the other side drop what it has not read yet. */
    static final Duration TO_BE_READ = Duration.ofMillis(50);

    private static final Duration LONGEST = Duration.ofDays(365);

    private final String name;
    private final FaultKind kind;
    private final @Nullable String function;
    private final int after;
    private final int times;
    private final double chance;
    private final @Nullable Given given;

    /** What it was made from, if by fields. */
    private record Given(Map<String, Object> fields, long bytes) {
    }

    private Fault(
                  String name, FaultKind kind, @Nullable String function, int after, int times, double chance,
                  @Nullable Given given) {
        this.name = name;
        this.kind = kind;
        this.function = function;
        this.after = after;
        this.times = times;
        this.chance = chance;
        this.given = given;
    }

    private Fault(String name, FaultKind kind) {
        this(name, kind, null, 0, 1, 1, null);
    }

    /** Answers this status with this body as text/plain. Not accepted. */
    public static Fault status(int code, String body) {
        return status(code, body, Map.of("Content-Type", "text/plain"));
    }

    /** Answers this status, body (as UTF-8) and headers. Not accepted. */
    public static Fault status(int code, String body, Map<String, String> headers) {
        checkStatus(code);
        headers.forEach(Fault::checkHeader);
        return instead("status", new VendorReply(code, Map.copyOf(headers), body.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Answers this instead, with status 200: any error code of a service, for example {@code 2:ERROR0}. Not accepted.
     */
    public static Fault error(String code) {
        return instead("error", VendorReply.text(code));
    }

    /** Answers a web page that says "maintenance", with status 200. Not accepted. */
    public static Fault html200() {
        return instead("html-200", new VendorReply(
                200, Map.of("Content-Type", "text/html; charset=utf-8"),
                "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><p>We will be back soon.</p></body></html>"
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** Answers this text with status 200 instead of the true reply. Accepted. */
    public static Fault body200(String text) {
        return reply("body-200", (wire, reply) -> wire.send(VendorReply.text(text)));
    }

    /** Answers this status, headers and body instead of the true reply. Accepted. */
    public static Fault reply(int code, Map<String, String> headers, byte[] body) {
        checkStatus(code);
        headers.forEach(Fault::checkHeader);
        VendorReply other = new VendorReply(code, Map.copyOf(headers), body.clone());
        return reply("reply", (wire, reply) -> wire.send(other));
    }

    /** Answers the true reply, changed. Accepted. */
    public static Fault altered(UnaryOperator<VendorReply> change) {
        return reply("altered", (wire, reply) -> wire.send(change.apply(reply)));
    }

    /** Answers rightly, so much later. Accepted, and at once. */
    public static Fault delay(Duration by) {
        Duration wait = positive(by);
        return reply("delay", (wire, reply) -> wire.later(wait, () -> wire.send(reply)));
    }

    /** Never answers, and keeps the connection open. Accepted. */
    public static Fault neverAnswer() {
        return reply("never-answer", (wire, reply) -> wire.hold());
    }

    /** Answers rightly, byte by byte from the status line on, with so much time between two bytes. Accepted. */
    public static Fault dripHeaders(Duration interval) {
        Duration pause = positive(interval);
        return reply("drip-headers", (wire, reply) -> wire.drip(Bytes.of(reply), 0, pause));
    }

    /** Answers rightly, status and headers at once, the body byte by byte. Accepted. */
    public static Fault dripBody(Duration interval) {
        Duration pause = positive(interval);
        return reply("drip-body",
                (wire, reply) -> wire.drip(Bytes.of(reply), Bytes.head(reply, reply.body().length).length, pause));
    }

    /** Resets the connection (RST) as soon as the request's head has arrived, its body unread. Not accepted. */
    public static Fault resetBeforeRead() {
        return beforeRead("reset-before-read", (wire, reply) -> wire.reset());
    }

    /** Sends the reply's status line and headers, then (50 ms later) resets the connection (RST). Accepted. */
    public static Fault resetAfterHeaders() {
        return reply("reset-after-headers", (wire, reply) -> wire.write(
                Bytes.head(reply, reply.body().length), () -> wire.later(TO_BE_READ, wire::reset)));
    }

    /** Resets the connection (RST) after the whole request was read and done. Accepted. */
    public static Fault resetAfterRead() {
        return reply("reset-after-read", (wire, reply) -> wire.reset());
    }

    /** Closes the connection in order (FIN) as soon as the request's head has arrived. Not accepted. */
    public static Fault closeBeforeRead() {
        return beforeRead("close-before-read", (wire, reply) -> wire.close());
    }

    /**
     * Answers plain HTTP as a server that speaks TLS only: with the TLS alert for an unexpected message, then FIN, as
     * soon as the request's head has arrived. Not accepted.
     */
    public static Fault speaksTls() {
        return beforeRead("speaks-tls",
                (wire, reply) -> wire.write(TlsBytes.alert(TlsBytes.UNEXPECTED_MESSAGE), wire::close));
    }

    /** Closes the connection in order (FIN) after the request was done, without a reply. Accepted. */
    public static Fault closeWithoutReply() {
        return reply("close-without-reply", (wire, reply) -> wire.close());
    }

    /** Shuts its own direction (FIN) without a reply and goes on reading: the connection stays half open. Accepted. */
    public static Fault halfClose() {
        return reply("half-close", (wire, reply) -> wire.shutOutput());
    }

    /**
     * Answers rightly and keeps the connection, then closes it (FIN) without a word as soon as the reply is out.
     * Accepted.
     */
    public static Fault closeAfterReply() {
        return reply("close-after-reply", (wire, reply) -> wire.write(Bytes.of(reply), wire::close));
    }

    /** Announces 100 bytes more than it sends, then closes the connection (FIN). Accepted. */
    public static Fault truncated() {
        return reply("truncated", (wire, reply) -> wire.write(
                Bytes.join(Bytes.head(reply, reply.body().length + 100), reply.body()), wire::close));
    }

    /**
     * Sends more bytes than it announces, and keeps the connection: a second, forged reply follows the first. Accepted.
     */
    public static Fault extraBytes() {
        return reply("extra-bytes", (wire, reply) -> wire.write(
                Bytes.join(Bytes.of(reply), Bytes.of(VendorReply.text("666"))), wire::hold));
    }

    /** Sends a body in chunks, the second of which has a size that is no number. Accepted. */
    public static Fault badChunk() {
        return reply("bad-chunk", (wire, reply) -> wire.write(Bytes.badChunk(reply), wire::close));
    }

    /** Sends a body in chunks whose last never comes, then closes the connection (FIN). Accepted. */
    public static Fault chunkUnended() {
        return reply("chunk-unended", (wire, reply) -> wire.write(Bytes.chunk(reply, reply.body().length), wire::close));
    }

    /** Announces a chunk of 2^31 bytes, sends the body and closes the connection (FIN). Accepted. */
    public static Fault chunkTooLarge() {
        return reply("chunk-too-large", (wire, reply) -> wire.write(Bytes.chunk(reply, 1L << 31), wire::close));
    }

    /** Answers rightly and keeps the connection, but never reads it again, as a firewall that forgot it. Accepted. */
    public static Fault silentAfterReply() {
        return reply("silent-after-reply", (wire, reply) -> wire.write(Bytes.of(reply), wire::hold));
    }

    /** Sends a body without length and without end, as fast as it is read. Accepted. */
    public static Fault endless() {
        return reply("endless", (wire, reply) -> wire.writeForEver(Bytes.headWithoutLength(reply), Bytes.digits(8192)));
    }

    /**
     * Sends a compressed body, Content-Encoding gzip, that inflates to so many blanks after the true reply. Accepted.
     */
    public static Fault gzipBomb(long inflatedBytes) {
        if (inflatedBytes < 1 || inflatedBytes > GzipBomb.MAX) {
            throw new IllegalArgumentException("A gzip bomb inflates to 1 to " + GzipBomb.MAX + " bytes, not " + inflatedBytes);
        }
        return reply("gzip-bomb", (wire, reply) -> wire.send(GzipBomb.of(reply, inflatedBytes)));
    }

    /** Sends random bytes instead of HTTP, then closes the connection (FIN). Accepted. */
    public static Fault garbage() {
        return reply("garbage", (wire, reply) -> wire.write(Bytes.random(512), wire::close));
    }

    /** Sends exactly this (as ISO-8859-1) instead of an HTTP reply, then closes the connection (FIN). Accepted. */
    public static Fault raw(String bytes) {
        return reply("raw", (wire, reply) -> wire.write(bytes.getBytes(StandardCharsets.ISO_8859_1), wire::close));
    }

    /**
     * The reports come before the request is answered. The answer waits for them to be acknowledged, at most a second.
     * Texts that are scheduled are reported as usual.
     */
    public static Fault callbackEarly() {
        return new Fault("callback-early", new FaultKind.Reports(new ReportPlan(true, Duration.ZERO, 1)));
    }

    /** The reports come so much later than usual, in simulated time. */
    public static Fault callbackLate(Duration by) {
        return new Fault("callback-late", new FaultKind.Reports(new ReportPlan(false, positive(by), 1)));
    }

    /** Every report comes twice, one after the other, acknowledged or not. */
    public static Fault callbackTwice() {
        return new Fault("callback-twice", new FaultKind.Reports(new ReportPlan(false, Duration.ZERO, 2)));
    }

    /**
     * A report goes out otherwise: the next one, the n-th or each with a probability, of all services or of the one
     * that {@link #on} names.
     */
    public static Fault callbackAltered(UnaryOperator<CallbackRequest> change) {
        return new Fault("callback-altered", new FaultKind.Callback(change));
    }

    /** Something goes wrong with a connection to the TLS port, before anything is asked for. */
    public static Fault tls(TlsFault fault) {
        return new Fault(fault.kind(), new FaultKind.Tls(fault));
    }

    /** Something goes wrong with a connection to the proxy, once it has read what it is asked for. */
    public static Fault proxy(ProxyFault fault) {
        return new Fault(fault.kind(), new FaultKind.Proxy(fault.act()));
    }

    /**
     * The proxy answers this status with this body (as UTF-8) and these headers, be it CONNECT or a request, and closes
     * the connection. With a status of 200 a client that asked for CONNECT takes the body for what the server says.
     */
    public static Fault proxyStatus(int code, String body, Map<String, String> headers) {
        checkStatus(code);
        headers.forEach(Fault::checkHeader);
        byte[] reply = Bytes.of(new VendorReply(code, Map.copyOf(headers), body.getBytes(StandardCharsets.UTF_8)));
        return new Fault("proxy-status", new FaultKind.Proxy(line -> line.write(reply, line::close)));
    }

    /** The proxy's answer comes byte by byte, with so much time between two, then FIN: nobody gets through. */
    public static Fault proxyDrip(Duration interval) {
        Duration pause = positive(interval);
        return new Fault("proxy-drip", new FaultKind.Proxy(line -> line.drip(ProxyHead.ESTABLISHED, 0, pause)));
    }

    /**
     * The same fault, only for requests to this function, for example {@code message/create}, or to this service, for
     * example {@code intime}.
     */
    public Fault on(String functionOrService) {
        return new Fault(name, kind, functionOrService, after, times, chance, given);
    }

    /** The same fault, for so many requests. */
    public Fault times(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("A fault strikes at least 1 time, not " + requests);
        }
        return new Fault(name, kind, function, after, requests, chance, given);
    }

    /** The same fault, for every request until it is cleared. */
    public Fault always() {
        return new Fault(name, kind, function, after, ALWAYS, chance, given);
    }

    /** The same fault, letting so many requests (of that function) pass first. */
    public Fault after(int requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("A fault lets 0 or more requests pass, not " + requests);
        }
        return new Fault(name, kind, function, requests, times, chance, given);
    }

    /**
     * The same fault, for each request with this probability, and without end unless {@link #times} comes after: the
     * draws are {@link Faults#seed() seeded}.
     */
    public Fault chance(double probability) {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("A chance is more than 0 and at most 1, not " + probability);
        }
        return new Fault(name, kind, function, after, ALWAYS, probability, given);
    }

    /** Its kind, as REST names it, for example {@code reset-after-read}. */
    public String name() {
        return name;
    }

    /** The function or service it is for, or none for all. */
    public @Nullable String function() {
        return function;
    }

    /** How many requests it strikes (what is left of them, in {@link Faults#active()}): a number or {@code always}. */
    public String remaining() {
        return times == ALWAYS ? "always" : Integer.toString(times);
    }

    /** How many requests it lets pass first. */
    public int waiting() {
        return after;
    }

    /** The probability with which it strikes a request; 1 if it does not depend on chance. */
    public double chance() {
        return chance;
    }

    @Override
    public String toString() {
        return name + (function == null ? "" : " on " + function) + (after == 0 ? "" : " after " + after)
               + (chance < 1 ? ", chance " + chance : "") + (times == ALWAYS ? ", always" : ", times " + times);
    }

    /** The same fault, made from these fields of its kind, and taking so many bytes of memory. */
    Fault of(Map<String, Object> fields, long bytes) {
        return new Fault(
                name, kind, function, after, times, chance,
                new Given(Collections.unmodifiableMap(new TreeMap<>(fields)), bytes));
    }

    /** The fields of its kind that it was made from; none if it was made otherwise. */
    @Nullable
    Map<String, Object> fields() {
        return given == null ? null : given.fields;
    }

    /** About how many bytes of memory it takes, if it was made from fields. */
    long bytes() {
        return given == null ? 0 : given.bytes;
    }

    FaultKind kind() {
        return kind;
    }

    boolean isFor(String service, String functionName) {
        return function == null || function.equals(functionName) || function.equals(service);
    }

    boolean isDue() {
        return after == 0;
    }

    boolean isLast() {
        return times == 1;
    }

    /** What is left of it after a request of its function. */
    Fault passed() {
        return after > 0 ? after(after - 1) : times == ALWAYS ? this : times(times - 1);
    }

    private static Fault beforeRead(String name, BiConsumer<Wire, VendorReply> act) {
        return new Fault(name, new FaultKind.BeforeRead(act));
    }

    private static Fault instead(String name, VendorReply reply) {
        return new Fault(name, new FaultKind.Instead(reply));
    }

    private static Fault reply(String name, BiConsumer<Wire, VendorReply> act) {
        return new Fault(name, new FaultKind.Reply(act));
    }

    private static void checkStatus(int code) {
        if (code < 200 || code > 999) {
            throw new IllegalArgumentException("A status is a number from 200 to 999, not " + code);
        }
    }

    static void checkHeader(String name, String value) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || !value.matches("[\\x20-\\x7e\\xa0-\\xff\\t]*")) {
            throw new IllegalArgumentException("This cannot be sent as a header: " + name);
        }
    }

    static Duration positive(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A duration is not negative: " + duration);
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A duration is at most 365 days: " + duration);
        }
        return duration;
    }
}
