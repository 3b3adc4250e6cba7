package org.camelgateways.support.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import org.apache.camel.Exchange;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole reply comes, and says something else than that it was done (F19, F24 to F29, R1, R2, R22, R23, R27, R28). */
public abstract class ReplyContract extends BrokenCallContract {

    /** Where a service gives a status a meaning of its own, its component says so. */
    protected Outcome expected(int status, Outcome usual) {
        return usual;
    }

    /** Whether a reply without anything in it says that it was done, as it does of some functions. */
    protected boolean emptyIsDone() {
        return false;
    }

    /** Whether any document says that it was done, as it does where documents are handed through unread. */
    protected boolean anyDocumentIsDone() {
        return false;
    }

    /** The method that the operation goes out with. */
    protected String method() {
        return "POST";
    }

    @ParameterizedTest
    @CsvSource({
            "201,UNKNOWN", "202,UNKNOWN", "204,UNKNOWN", "205,UNKNOWN", "206,UNKNOWN", "300,UNKNOWN", "304,UNKNOWN",
            "400,NOT_SENT", "401,NOT_SENT", "402,NOT_SENT", "403,NOT_SENT", "404,NOT_SENT", "405,NOT_SENT", "406,NOT_SENT",
            "407,NOT_SENT", "408,UNKNOWN", "409,NOT_SENT", "410,NOT_SENT", "411,NOT_SENT", "413,NOT_SENT", "414,NOT_SENT",
            "415,NOT_SENT", "417,NOT_SENT", "421,NOT_SENT", "422,NOT_SENT", "425,NOT_SENT", "429,NOT_SENT", "431,NOT_SENT",
            "451,NOT_SENT", "499,UNKNOWN", "500,UNKNOWN", "501,UNKNOWN", "502,UNKNOWN", "503,UNKNOWN", "504,UNKNOWN",
            "507,UNKNOWN", "511,UNKNOWN", "599,UNKNOWN", "600,UNKNOWN", "999,UNKNOWN" })
    void aStatusSaysWhatIsKnown(int status, Outcome usual) {
        boolean bodiless = status == 204 || status == 304;
        Call call = answered(bodiless ? Reply.raw(status, "", new byte[0]) : Reply.of(status, goodReply()));

        assertThat(call.outcome()).isEqualTo(expected(status, usual));
        if (call.outcome() != Outcome.SENT) {
            assertThat(call.error().getHttpResponseCode()).isEqualTo(status);
        }
        assertThat(received(call)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"1\", qop=\"auth\"", "NTLM", "Negotiate",
            "Bearer error=\"invalid_token\"" })
    void aChallengeIsNotTakenUp(String challenge) {
        Call call = answered(Reply.of(401, "no", "WWW-Authenticate: " + challenge));

        assertThat(call.error()).isInstanceOf(AuthenticationFailedException.class);
        assertThat(received(call)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "600", "0", "-1", "99999999", "99999999999999999999999", "soon", "", "Thu, 01 Jan 1970 00:00:00 GMT" })
    void aPostAnswered503GoesOutOnce(String retryAfter) {
        Call call = answered(Reply.of(503, "<html>try later</html>", "Retry-After: " + retryAfter, "Content-Type: text/html"));

        assertThat(call.outcome()).isEqualTo(expected(503, Outcome.UNKNOWN));
        assertThat(received(call)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
            "600,600", "0,0", "-1,", "99999999,86400", "99999999999999999999999,86400", "soon,", "'',", "3.5,",
            "'Thu, 01 Jan 1970 00:00:00 GMT',", "'Fri, 31 Dec 9999 23:59:59 GMT',86400" })
    void retryAfterIsToldAndNotWaitedFor(String retryAfter, Long seconds) {
        Call call = answered(Reply.of(429, "slower", "Retry-After: " + retryAfter));

        assertThat(((ThrottledException) call.error()).retryAfter())
                .isEqualTo(seconds == null ? java.util.Optional.empty() : java.util.Optional.of(Duration.ofSeconds(seconds)));
    }

    @Test
    void retryAfterMayBeADate() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(10));
        Call call = answered(Reply.of(429, "slower", "Retry-After: " + date));

        assertThat(((ThrottledException) call.error()).retryAfter().orElseThrow())
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(ints = { 300, 301, 302, 303, 305, 307, 308 })
    void aRedirectIsNotFollowed(int status) throws IOException {
        try (FaultServer elsewhere = FaultServer.plain()) {
            elsewhere.usually(good());
            Call call = answered(Reply.of(status, "", "Location: http://127.0.0.1:" + elsewhere.port() + "/there?x=y"));

            unknown(call);
            assertThat(call.error().getHttpResponseCode()).isEqualTo(status);
            assertThat(call.error().getMessage()).doesNotContain("/there").doesNotContain("x=y");
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void aRedirectToItselfIsNotFollowed() {
        Call call = answered(Reply.of(307, "", "Location: /"));

        unknown(call);
        assertThat(received(call)).isEqualTo(1);
    }

    @Test
    void cookiesAreNotKept() {
        server.usually(FaultServer.answering(Reply.of(200, goodReply(), "Set-Cookie: session=of-one; Path=/")));
        send(uri(sending(), "http://127.0.0.1:" + server.port(), 0, LONG)).await();
        send(uri(sending(), "http://127.0.0.1:" + server.port(), 1, LONG)).await();
        send(uri(sending(), "http://127.0.0.1:" + server.port(), 0, LONG)).await();

        assertThat(server.requests()).hasSize(3).allSatisfy(r -> assertThat(r.header("Cookie")).isEmpty());
    }

    @Test
    void nothingIsAskedForThatNobodyWanted() {
        send(uri(LONG)).await();

        assertThat(server.requests()).singleElement().satisfies(r -> {
            assertThat(r.headers().keySet())
                    .isSubsetOf("host", "user-agent", "content-type", "content-length", "connection", "authorization",
                            "accept");
            assertThat(r.header("Connection")).isIn("", "keep-alive");
        });
    }

    @Test
    void noHeaderOfTheExchangeLeaves() {
        Exchange exchange = context.createProducerTemplate().request(uri(LONG), x -> {
            x.getIn().setBody(message("planted"));
            x.getIn().getHeaders().putAll(headers());
            for (String name : List.of(
                    "Authorization", "AUTHORIZATION", "Cookie", "Proxy-Authorization", "X-HTTP-Method-Override", "Host",
                    "Transfer-Encoding", "Content-Length", "Expect", "traceparent", "X-Customer", "CamelHttpUri",
                    "camelhttpuri", "CamelHttpPath", "CamelHttpQuery", "CamelHttpMethod", "CamelHttpRawQuery",
                    "CamelHttpHost", "Connection", "Upgrade")) {
                x.getIn().setHeader(name, "http://127.0.0.2/PLANTED");
            }
        });

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).singleElement()
                .satisfies(request -> assertThat(request.everything()).doesNotContain("PLANTED"))
                .satisfies(request -> assertThat(request.line()).startsWith(method() + " "));
    }

    @Test
    void aTraceLeavesWhereThatIsWishedAndNothingElse() {
        Exchange exchange = context.createProducerTemplate().request(uri("propagateTrace=true&" + LONG), x -> {
            x.getIn().setBody(message("traced"));
            x.getIn().getHeaders().putAll(headers());
            x.getIn().setHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            x.getIn().setHeader("tracestate", "a=b\r\nX-Injected: PLANTED");
            x.getIn().setHeader("baggage", "PLANTED");
        });

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).singleElement()
                .satisfies(request -> assertThat(request.header("traceparent")).startsWith("00-0af7"))
                .satisfies(request -> assertThat(request.everything()).doesNotContain("PLANTED"));
    }

    @Test
    void aPageIsNoAnswer() {
        unknown(answered(Reply.of(200, "<!DOCTYPE html><html><body>Down for maintenance</body></html>",
                "Content-Type: text/html")));
        unknown(answered(Reply.of(200, "<html><form action=\"/login\"><input name=\"user\"></form></html>",
                "Content-Type: text/html")));
    }

    @Test
    void anEmptyBodyIsNoAnswer() {
        Assumptions.assumeFalse(emptyIsDone());
        unknown(answered(Reply.of(200, "")));
        unknown(answered(Reply.of(200, "  \r\n")));
        unknown(provoke(wire -> {
            wire.readRequest();
            wire.write(Reply.raw(200, "", new byte[0]));
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Content-Type: text/html", "Content-Type: application/octet-stream", "X-None: x",
            "Content-Type: text/plain\r\nContent-Type: text/html", "Content-Type: ;;;",
            "Content-Type: text/plain; charset=klingon",
            "Content-Type: text/plain; charset=utf-16" })
    void theBodyDecidesWhateverItsTypeSays(String header) {
        server.usually(FaultServer.answering(request -> Reply.of(200, goodReply(request), header)));

        assertThat(send(uri(LONG)).outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    void documentsThatReachOutReachNobody() throws IOException {
        try (FaultServer elsewhere = FaultServer.plain()) {
            String there = "http://127.0.0.1:" + elsewhere.port() + "/x";
            List<String> refused = List.of(
                    "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r>&x;</r>",
                    "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + there + "\">]><r>&x;</r>",
                    "<!DOCTYPE r [<!ENTITY % x SYSTEM \"" + there + "\"> %x;]><r/>",
                    "<!DOCTYPE r SYSTEM \"" + there + "\"><r/>");
            List<String> wellFormed = List.of(
                    "<r xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + there + "\"/></r>",
                    "<?xml-stylesheet href=\"" + there + "\"?><r xsi:schemaLocation=\"x " + there
                                                                                                                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"/>");
            for (String document : refused) {
                unknown(answered(Reply.of(200, document, "Content-Type: text/xml")));
                read(Reply.of(200, document, "Content-Type: text/xml"));
            }
            for (String document : wellFormed) {
                assertThat(answered(Reply.of(200, document, "Content-Type: text/xml")).outcome())
                        .isEqualTo(anyDocumentIsDone() ? Outcome.SENT : Outcome.UNKNOWN);
                read(Reply.of(200, document, "Content-Type: text/xml"));
            }
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void documentsMadeToHurtDoNot() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        }
        StringBuilder attributes = new StringBuilder("<r");
        for (int i = 0; i < 60_000; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        String[] documents = {
                laughs + "]><r>&a29;</r>", "<a>".repeat(200_000), "<a>".repeat(100_000) + "</a>".repeat(100_000),
                attributes + "/>", "<r>" + "x".repeat(900_000) + "</r>", "[".repeat(200_000), "{\"a\":".repeat(100_000),
                "9".repeat(900_000), "-" + "9,".repeat(400_000) };
        for (String document : documents) {
            Call call = answered(Reply.of(200, document));
            assertThat(call.outcome()).isEqualTo(Outcome.UNKNOWN);
            read(Reply.of(200, document));
        }
    }

    @Test
    void packedRepliesAreUnpacked() {
        packed(plain -> gzip(plain), "gzip");
        packed(plain -> gzip(gzip(plain)), "gzip, gzip");
        packed(plain -> deflate(plain), "deflate");
        packed(plain -> gzip(deflate(plain)), "deflate, gzip");
        packed(plain -> plain, "identity");
    }

    private void packed(Packing packing, String encoding) {
        server.next(wire -> {
            byte[] body = packing.pack(goodReply(wire.readRequest()).getBytes(StandardCharsets.ISO_8859_1));
            wire.write(Reply.of(200, body, "Content-Encoding: " + encoding, "Connection: close"));
        });
        assertThat(send(uri(LONG)).outcome()).as(encoding).isEqualTo(Outcome.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "gzip", "x-gzip", "deflate", "br", "zstd", "gzip, gzip", "compress", "?" })
    void whatIsNotPackedAsItSaysIsUnknown(String encoding) {
        unknown(answered(Reply.of(200, goodReply(), "Content-Encoding: " + encoding)));
    }

    @Test
    void aBombIsUnknownAtTheCap() throws IOException {
        byte[] bomb = gzip(new byte[100_000_000]);
        unknown(answered(Reply.of(200, bomb, "Content-Encoding: gzip")));
        unknown(answered(Reply.of(200, gzip(bomb), "Content-Encoding: gzip, gzip")));
        unknown(provoke("maxResponseSize=2147483647&" + LONG, FaultServer.answering(
                Reply.of(200, java.util.Arrays.copyOf(bomb, bomb.length / 2), "Content-Encoding: gzip"))));
    }

    private interface Packing {
        byte[] pack(byte[] plain) throws IOException;
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void aReadingThatIsLostIsSafeToRepeat() {
        Assumptions.assumeTrue(reading() != null);
        for (FaultServer.Conversation fault : List.<FaultServer.Conversation> of(
                wire -> wire.readRequest(), FaultServer.answering(Reply.of(200, "")),
                FaultServer.answering(Reply.of(200, "<html>")), FaultServer.answering(Reply.of(500, "")),
                FaultServer.answering(Reply.of(302, "")))) {
            server.next(fault);
            int before = server.heads();
            noAnswer(read().error());
            assertThat(server.heads() - before).isEqualTo(1);
        }
        server.usually(FaultServer.answering(Reply.of(200, goodReading())));
        assertThat(read().exchange().getException()).isNull();
    }

    /** A reading that is answered so ends as an error; where the component has one. */
    private void read(byte[] reply) {
        if (reading() != null) {
            server.next(FaultServer.answering(reply));
            GatewayException error = read().error();
            assertThat(error.isSafeToRetry()).isTrue();
        }
    }

    private Call read() {
        return sendReading(uri(reading(), "http://127.0.0.1:" + server.port(), 0, "maxIdle=0&" + LONG)).await();
    }
}
