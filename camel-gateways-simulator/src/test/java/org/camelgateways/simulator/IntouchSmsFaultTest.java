package org.camelgateways.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults strike both functions by their names, and only them. */
class IntouchSmsFaultTest {
    private static final String ASA = "+46701740605";
    private static final String SMS = "sender=ACME&recipients=%2B46701740605&message=Hej";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final SmsClient client = SmsClient.demo(simulator);

    @ParameterizedTest
    @ValueSource(strings = { "sms/send", "sms/status" })
    void onlyTheNamedFunctionIsStruckAndOnlyTheNthRequest(String function) throws IOException {
        simulator.faults().add(Fault.status(503, "no").on(function).after(2).times(2));
        call(function.equals("sms/send") ? "sms/status" : "sms/send");
        Raw.create(simulator, Documents.to(ASA), StandardCharsets.ISO_8859_1);

        assertThat(List.of(call(function), call(function), call(function), call(function), call(function)))
                .extracting(Raw.Answer::status).containsExactly(200, 200, 503, 503, 200);
    }

    @ParameterizedTest
    @CsvSource({
            "reset-before-read, RST, 0", "reset-after-read, RST, 1", "reset-after-headers, RST, 1", "close-before-read, FIN, 0",
            "close-without-reply, FIN, 1", "truncated, FIN, 1", "bad-chunk, FIN, 1", "garbage, FIN, 1",
            "close-after-reply, FIN, 1",
            "html-200, FIN, 0" })
    void aConnectionEndsAndTheTextCountsOrNot(String kind, Raw.End end, int texts) throws IOException {
        for (String function : new String[] { "sms/status", "sms/send" }) {
            simulator.faults().add(FaultCatalog.read(new JsonObject().put("kind", kind).put("on", function)));
            assertThat(call(function).end()).isEqualTo(end);
            assertThat(simulator.faults().active()).isEmpty();
        }
        assertThat(simulator.inbox().count(ASA)).isEqualTo(texts);
        assertThat(simulator.intouchSms().account("demo").balance()).isEqualByComparingTo(texts == 0 ? "100000" : "99982");
    }

    @ParameterizedTest
    @ValueSource(strings = { "never-answer", "half-close", "endless" })
    void aConnectionStaysOpen(String kind) throws IOException {
        simulator.faults().add(FaultCatalog.read(new JsonObject().put("kind", kind).put("on", "sms/send")));
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(SmsClient.request("POST", SmsClient.SEND, SMS.getBytes(StandardCharsets.UTF_8),
                    "Content-Type: " + SmsClient.FORM, client.basic()));
            Awaitility.await().until(() -> simulator.inbox().count(ASA) == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "sms/send", "sms/status" })
    void repliesAreReplacedSlowAndBloated(String function) throws IOException {
        simulator.faults().add(Fault.body200("{'success': True, u'details': []}").on(function));
        assertThat(call(function).body()).isEqualTo("{'success': True, u'details': []}");
        simulator.faults().add(Fault.error("Balance").on(function));
        assertThat(call(function).body()).isEqualTo("Balance");
        simulator.faults().add(Fault.raw("HTTP/1.1 204 No Content\r\n\r\n").on(function));
        assertThat(call(function).status()).isEqualTo(204);
        simulator.faults().add(Fault.delay(Duration.ofMillis(10)).on(function));
        assertThat(call(function).body()).startsWith("{\"success\": ");
        simulator.faults().add(Fault.dripBody(Duration.ofMillis(1)).on(function));
        assertThat(call(function).body()).startsWith("{\"success\": ").endsWith("}");
        simulator.faults().add(Fault.dripHeaders(Duration.ofMillis(1)).on(function));
        assertThat(call(function).body()).startsWith("{\"success\": ").endsWith("}");
        simulator.faults().add(Fault.gzipBomb(1_000_000).on(function));
        assertThat(call(function).text()).containsIgnoringCase("content-encoding: gzip");
    }

    @Test
    void extraBytesFollowAWholeReply() throws IOException {
        simulator.faults().add(Fault.extraBytes().on("sms/send"));
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(SmsClient.request("POST", SmsClient.SEND, SMS.getBytes(StandardCharsets.UTF_8),
                    "Content-Type: " + SmsClient.FORM, client.basic()));
            StringBuilder read = new StringBuilder();
            while (!read.toString().endsWith("\r\n\r\n666")) {
                read.append((char) socket.getInputStream().read());
            }
            assertThat(read).contains("}}HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { SmsClient.FORM, "application/json", "multipart/form-data; boundary=abc" })
    void noBodyBreaksTheSimulator(String type) throws IOException {
        byte[] sample = (type.startsWith("m")
                ? "--abc\r\nContent-Disposition: form-data; name=\"recipients\"; charset=utf-8\r\nContent-Type: text/plain"
                  + "\r\n\r\n+46701740605\r\n--abc\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nHej\r\n--abc--\r\n"
                : type.endsWith("json") ? "{\"sender\":\"A\",\"recipients\":\"+46701740605\",\"message\":\"Hej\"}" : SMS)
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(4510);
        for (int i = 0; i < 600; i++) {
            byte[] body = sample.clone();
            for (int change = 0; change < 1 + i % 4; change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            Raw.Answer answer = client.call("POST", SmsClient.SEND, body, "Content-Type: " + type, client.basic());
            assertThat(answer.status()).as(new String(body, StandardCharsets.ISO_8859_1)).isIn(200, 400);
            assertThat(SmsClient.json(answer).getMap()).isNotEmpty();
        }
    }

    private Raw.Answer call(String function) throws IOException {
        return client.post(SmsClient.path(function), function.equals("sms/send") ? SMS : "messageid=1");
    }
}
