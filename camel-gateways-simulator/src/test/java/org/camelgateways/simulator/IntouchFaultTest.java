package org.camelgateways.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.service.VendorFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults strike each function by its name, on both versions, and only that. */
class IntouchFaultTest {
    /** By its name: how each function is called; those of both versions on the first. */
    private static final Map<String, String> CALLS = new LinkedHashMap<>();
    private static final String SMS = "{\"Receivers\":\"+46701740605\",\"Text\":\"Hei\"}";

    static {
        add("user/get", "GET /1/user");
        add("contacts/list", "GET /1/contacts");
        add("contacts/count", "GET /1/contacts/count");
        add("contacts/phonenumber", "GET /1/contacts/phonenumber/1");
        add("contacts/search", "GET /1/contacts/search/a");
        add("contacts/get", "GET /1/contacts/1");
        add("contacts/create", "POST /1/contacts");
        add("contacts/update", "PUT /1/contacts/1");
        add("contacts/delete", "DELETE /1/contacts/1");
        add("groups/list", "GET /1/groups");
        add("groups/get", "GET /1/groups/1");
        add("groups/contacts", "GET /1/groups/1/contacts");
        add("groups/search", "GET /1/groups/1/contacts/search/a");
        add("groups/create", "POST /1/groups");
        add("groups/update", "PUT /1/groups/1");
        add("groups/delete", "DELETE /1/groups/1");
        add("groups/addcontact", "PUT /1/groups/1/contacts/1");
        add("groups/removecontact", "DELETE /1/groups/1/contacts/1");
        add("messages/send", "POST /1/messages");
        add("messages/delete", "DELETE /1/messages/O_1");
        add("messages/get", "GET /1/messages/O_1");
        add("folders/list", "GET /1/folders");
        add("folders/messages", "GET /1/folders/5/messages");
        for (String resource : new String[] { "services", "users" }) {
            add(resource + "/list", "GET /2/" + resource);
            add(resource + "/get", "GET /2/" + resource + "/1");
            add(resource + "/create", "POST /2/" + resource);
            add(resource + "/update", "PUT /2/" + resource + "/1");
            add(resource + "/delete", "DELETE /2/" + resource + "/1");
        }
        add("servicepoints/list", "GET /2/servicepoints");
        add("servicepoints/get", "GET /2/servicepoints/1");
        add("senders/list", "GET /2/senders");
        add("senders/create", "POST /2/senders");
        add("senders/delete", "DELETE /2/senders/1");
    }

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final IntouchClient client = IntouchClient.demo(simulator);
    private final IntouchAccount account = simulator.intouch().account("demo");

    static Stream<String> functions() {
        return CALLS.keySet().stream();
    }

    @Test
    void theseAreAllFunctions() {
        assertThat(simulator.intouch().functions()).extracting(VendorFunction::name)
                .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFaultIsForItsFunctionOnly(String function) throws IOException {
        simulator.faults().add(Fault.status(503, "no").on(function).after(1));
        for (String other : CALLS.keySet()) {
            assertThat(call(other).status()).as(other).isNotEqualTo(503);
        }
        assertThat(call(function).status()).isEqualTo(503);
        assertThat(simulator.faults().active()).isEmpty();
        simulator.faults().add(Fault.resetAfterRead().on(function));
        assertThat(call(function).end()).isEqualTo(Raw.End.RST);
    }

    @ParameterizedTest
    @CsvSource({
            "reset-before-read, RST, 0", "reset-after-read, RST, 1", "reset-after-headers, RST, 1", "close-before-read, FIN, 0",
            "close-without-reply, FIN, 1", "truncated, FIN, 1", "bad-chunk, FIN, 1", "garbage, FIN, 1",
            "close-after-reply, FIN, 1", "html-200, FIN, 0" })
    void aConnectionEndsAndTheTextCountsOrNot(String kind, Raw.End end, int texts) throws IOException {
        simulator.faults().add(FaultCatalog.read(new JsonObject().put("kind", kind).put("on", "messages/send")));

        assertThat(client.json("POST", "/1/messages", SMS).end()).isEqualTo(end);
        assertThat(simulator.inbox().count("+46701740605")).isEqualTo(texts);
        assertThat(account.messages()).hasSize(texts);
    }

    @ParameterizedTest
    @ValueSource(strings = { "never-answer", "half-close", "endless" })
    void aConnectionStaysOpen(String kind) throws IOException {
        simulator.faults().add(FaultCatalog.read(new JsonObject().put("kind", kind).put("on", "messages/send")));
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(SmsClient.request(
                    "POST", "/1/messages", SMS.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json",
                    client.basic()));
            Awaitility.await().until(() -> simulator.inbox().count("+46701740605") == 1);
        }
    }

    @Test
    void aLongListIsStruckAsAShortOneIs() throws IOException {
        account.fill(1000);
        String whole = IntouchClient.body(client.get("/1/contacts"));
        simulator.faults().add(Fault.truncated().on("contacts/list"));
        Raw.Answer truncated = client.get("/1/contacts");

        assertThat(whole.length()).isGreaterThan(100_000);
        assertThat(truncated.body()).isEqualTo(whole);
        assertThat(IntouchClient.header(truncated, "Content-Length")).isEqualTo(Integer.toString(whole.length() + 100));
        simulator.faults().add(Fault.resetAfterHeaders().on("contacts/list"));
        assertThat(client.get("/1/contacts").end()).isEqualTo(Raw.End.RST);
        simulator.faults().add(Fault.body200("[]").on("contacts/list"));
        assertThat(client.get("/1/contacts").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "application/xml", SmsClient.FORM })
    void noBodyBreaksTheSimulator(String type) throws IOException {
        Random random = new Random(4510);
        List<String> paths = List.of("/1/contacts", "/2/contacts", "/1/groups", "/1/messages", "/2/messages", "/2/services");
        for (int i = 0; i < 600; i++) {
            byte[] body = (type.endsWith("json") ? IntouchSampleTest.MESSAGE_2.replace("Sender", "Name")
                    : type.endsWith("xml") ? IntouchSampleTest.CONTACT_1_XML : "PhoneNumber=1&Name=%C3%A5&Receivers=1&Text=a")
                    .getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change < i % 4; change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            Raw.Answer answer = Raw.exchange(simulator, SmsClient.request(
                    "POST", paths.get(i % paths.size()), body, "Content-Type: " + type, client.basic()));
            assertThat(answer.status()).as(new String(body, StandardCharsets.ISO_8859_1)).isIn(200, 201, 400, 406, 415);
        }
    }

    private static void add(String function, String methodAndPath) {
        CALLS.put(function, methodAndPath);
    }

    private Raw.Answer call(String function) throws IOException {
        String[] call = CALLS.getOrDefault(function, "").split(" ");
        return client.json(call[0], call[1], "");
    }
}
