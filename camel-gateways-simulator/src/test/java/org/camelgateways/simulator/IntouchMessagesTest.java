package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Messages that are sent, wait, are taken back, come in, and lie in folders. */
class IntouchMessagesTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final Simulator simulator = Simulator.builder().account("other", "o").startAt(START).build();
    private final IntouchClient client = IntouchClient.demo(simulator);
    private final IntouchAccount account = simulator.intouch().account("demo");

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void aTextGoesToNumbersContactsAndGroups() throws IOException {
        int group = account.addGroup("Board").id();
        account.addMember(group, account.addContact("Kari", "Hansen", "+46701740605").id());
        account.addMember(group, account.addContact("Ola", "Hansen", "+46701740606").id());
        int contact = account.addContact("Åse", "Ek", "+46701740607").id();
        JsonObject sent = IntouchClient.object(client.json("POST", "/1/messages",
                "{\"Receivers\":\"+46701740608;/groups/" + group + ";/contacts/" + contact + "\",\"Text\":\"Hei på deg 🙂\"}"));

        assertThat(sent.getString("MessageId")).isEqualTo("O_9001");
        assertThat(sent.getString("MessageStatus")).isEqualTo("Unknown");
        assertThat(sent.getString("SenderNumber")).isEqualTo("Intouch");
        assertThat(sent.getInteger("Tariff")).isZero();
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(
                "+46701740608", "+46701740605", "+46701740606", "+46701740607");
        assertThat(simulator.inbox().messages()).allSatisfy(text -> {
            assertThat(text.service()).isEqualTo("intouch");
            assertThat(text.account()).isEqualTo("demo");
            assertThat(text.text()).isEqualTo("Hei på deg 🙂");
            assertThat(text.state()).isEqualTo(State.SENT);
        });
        assertThat(IntouchClient.object(client.get("/1/messages/O_9001")).getString("MessageStatus")).isEqualTo("Sent");
        assertThat(simulator.inbox().requests().get(0).texts().contains(simulator.inbox().messages().get(3).id())).isTrue();
    }

    @Test
    void aMessageWaitsUntilItIsDue() throws IOException {
        String due = "\\/Date(" + START.plus(Duration.ofHours(2)).toEpochMilli() + "+0100)\\/";
        String message = "{\"Receivers\":\"+46701740605\",\"Text\":\"Hei\",\"HandledDate\":\"" + due + "\"}";
        JsonObject sent = IntouchClient.object(client.json("POST", "/1/messages", message));
        client.json("POST", "/1/messages", message);

        assertThat(sent.getInteger("FolderId")).isEqualTo(6);
        assertThat(sent.getString("HandledDate")).isEqualTo(due.replace("\\", ""));
        assertThat(status("O_9001")).isEqualTo("Unknown");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state)
                .containsExactly(State.SCHEDULED, State.SCHEDULED);
        assertThat(client.json("DELETE", "/1/messages/O_9002", "").status()).isEqualTo(204);
        assertThat(client.get("/1/messages/O_9002").status()).isEqualTo(404);
        simulator.clock().advance(Duration.ofHours(2));
        assertThat(status("O_9001")).isEqualTo("Sent");
        assertThat(IntouchClient.array(client.get("/1/folders/7/messages")).getJsonObject(0).getString("DeliverStatus"))
                .isEqualTo("Unknown");
        simulator.clock().advance(Duration.ofSeconds(10));
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state)
                .containsExactly(State.DELIVERED, State.DELETED);
        JsonObject shown = IntouchClient.array(client.get("/1/folders/7/messages")).getJsonObject(0);
        assertThat(shown.getString("DeliverStatus")).isEqualTo("Delivered");
        assertThat(shown.getString("DeliverTime")).isEqualTo(
                "/Date(" + START.plus(Duration.ofHours(2)).plusSeconds(3).toEpochMilli() + "+0100)/");
        assertThat(shown.getString("Direction")).isEqualTo("O");
        assertThat(client.json("DELETE", "/1/messages/O_9001", "").status()).isEqualTo(204);
        assertThat(account.messages()).isEmpty();
        assertThat(simulator.inbox().count("+46701740605")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "+46701740605, Delivered, DELIVERED", "+46700000001, Failed, FAILED", "+46700000002, Unknown, UNKNOWN" })
    void whatBecomesOfATextIsSaidByTheEndOfItsNumber(String number, String status, State state) throws IOException {
        client.json("POST", "/1/messages", "{\"Receivers\":\"" + number + "\",\"Text\":\"Hei\"}");
        simulator.clock().advance(Duration.ofMinutes(1));

        assertThat(simulator.inbox().messages().get(0).state()).isEqualTo(state);
        assertThat(IntouchClient.array(client.get("/1/folders/7/messages")).getJsonObject(0).getString("DeliverStatus"))
                .isEqualTo(status);
        simulator.setStatus(simulator.inbox().messages().get(0).id(), "Failed");
        assertThat(IntouchClient.array(client.get("/1/folders/7/messages")).getJsonObject(0).getString("DeliverStatus"))
                .isEqualTo("Failed");
        assertThat(simulator.inbox().messages().get(0).state()).isEqualTo(State.FAILED);
    }

    @Test
    void aTextThatComesInLiesInTheInbox() throws IOException {
        account.addContact("Kari", "Hansen", "+46701740605");
        IntouchMessage first = simulator.intouch().incoming("+46701740605", "2077", "Ja");
        simulator.receive("intouch", "demo", "+46701740606", "", "Nei");

        List<JsonObject> shown = IntouchClient.array(client.get("/1/folders/5/messages")).stream()
                .map(JsonObject.class::cast).toList();
        assertThat(shown).extracting(message -> message.getString("Text")).containsExactly("Ja", "Nei");
        assertThat(shown).extracting(message -> message.getString("From")).containsExactly("Kari Hansen", "+46701740606");
        assertThat(shown).extracting(message -> message.getString("To")).containsExactly("2077", "2077");
        assertThat(shown.get(0).getString("ResourceURI"))
                .isEqualTo("http://intouchapi.pswin.com/1/messages/" + first.id());
        assertThat(IntouchClient.object(client.get("/1/messages/" + first.id())).getString("MessageStatus")).isEqualTo("Sent");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state).containsExactly(State.RECEIVED,
                State.RECEIVED);
        assertThat(IntouchClient.array(client.get("/1/folders")).getJsonObject(0).getInteger("MessagesInFolder")).isEqualTo(2);
        assertThat(client.json("DELETE", "/1/messages/" + first.id(), "").status()).isEqualTo(204);
        assertThat(IntouchClient.array(client.get("/1/folders/5/messages"))).hasSize(1);
    }

    @Test
    void aMessageOfVersion2HasAListOfReceivers() throws IOException {
        int group = account.addGroup("Board").id();
        account.addMember(group, account.addContact("Kari", "Hansen", "+46701740605").id());
        Raw.Answer answer = client.json("POST", "/2/Messages",
                "{\"HandledDate\":\"2026-11-21T12:00:00.000+01:00\",\"Text\":\"Hello\",\"Sender\":\"Acme\","
                                                               + "\"Receivers\":[\"+46701740606\",\"/groups/" + group
                                                               + "\"],\"SessionData\":\"job-7\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("\"O_9001\"");
        assertThat(IntouchClient.header(answer, "Location")).isEqualTo("http://intouchapi.pswin.com/2/messages/O_9001");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::sendAt)
                .containsOnly(Instant.parse("2026-11-21T11:00:00Z"));
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::reference).containsOnly("job-7");
        assertThat(IntouchClient.object(client.get("/2/messages/O_9001")).getJsonArray("Receivers").encode())
                .isEqualTo("[\"+46701740606\",\"/groups/" + group + "\"]");
        assertThat(IntouchClient.object(client.get("/1/messages/O_9001")).getString("Receivers"))
                .isEqualTo("+46701740606;/groups/" + group);
        assertThat(client.call("DELETE", "/2/messages/O_9001", "").status()).isEqualTo(204);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state).containsOnly(State.DELETED);
    }

    @Test
    void whatAUserSeesIsPutInWithoutHttp() throws IOException {
        // tag::readme[]
        IntouchAccount demo = simulator.intouch().account("demo");
        int group = demo.addGroup("Board").id();
        demo.addMember(group, demo.addContact("Kari", "Hansen", "+46701740605").id());
        demo.setApiPassword("api-secret");
        IntouchMessage answer = demo.incoming("+46701740605", "2077", "Ja");
        // end::readme[]

        IntouchClient other = new IntouchClient(simulator, "demo@demo:api-secret");
        assertThat(other.get("/2/groups/" + group + "/contacts").body()).contains("\"PhoneNumber\":\"+46701740605\"");
        assertThat(other.get("/2/messages/" + answer.id()).body()).contains("\"Text\":\"Ja\"");
        assertThatThrownBy(() -> demo.addMember(group, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> demo.addFolder("Orders", 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no folder 1.");
        assertThatThrownBy(() -> demo.move("O_1", 5)).hasMessage("There is no message O_1.");
        demo.move(answer.id(), demo.addFolder("Orders", 5).id());
        assertThat(client.get("/1/folders").body()).contains("\"MessagesInFolder\":1,\"Name\":\"Orders\"");
        assertThatThrownBy(() -> simulator.intouch().account("nobody")).hasMessageContaining("there are demo, other");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"Receivers\":\"\",\"Text\":\"a\"}", "{\"Text\":\"a\"}", "{\"Receivers\":\"1\"}",
            "{\"Receivers\":\"1\",\"Text\":\"\"}", "{\"Receivers\":\"1\",\"Text\":null}",
            "{\"Receivers\":\"/contacts/1\",\"Text\":\"a\"}", "{\"Receivers\":\"/groups/1\",\"Text\":\"a\"}",
            "{\"Receivers\":\"/contacts/abc\",\"Text\":\"a\"}", "{\"Receivers\":\";\",\"Text\":\"a\"}",
            "{\"Receivers\":\"1\",\"Text\":\"a\",\"HandledDate\":\"2026-11-21T12:00:00\"}",
            "{\"Receivers\":\"1\",\"Text\":\"a\",\"Tariff\":-1}", "{\"Receivers\":\"1\",\"Text\":\"a\",\"Tariff\":101}",
            "{\"Receivers\":\"1\",\"Text\":\"a\",\"IsPrivate\":\"maybe\"}", "[]", "{", "",
            "{\"Receivers\":\"1\",\"Text\":{}}" })
    void whatMakesNoSenseIs400(String body) throws IOException {
        account.setProfile(account.profile().withSetting("MAX_TARIFF", "100"));
        Raw.Answer answer = client.json("POST", "/1/messages", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        assertThat(simulator.inbox().size()).isZero();
    }

    @Test
    void whatVersion2FindsWrongIsNamed() throws IOException {
        Raw.Answer answer = client.json("POST", "/2/messages",
                "{\"Text\":\"" + "a".repeat(2001) + "\",\"Receivers\":[\"1\"],\"SessionData\":\"" + "s".repeat(201) + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        JsonObject error = IntouchClient.object(answer);
        assertThat(error.getString("Message")).isEqualTo("The request is invalid.");
        assertThat(error.getJsonObject("ModelState").fieldNames()).containsExactlyInAnyOrder("Text", "Sender", "SessionData");
        assertThat(client.xml("POST", "/2/messages", "<Message><Text>a</Text></Message>").body()).isEqualTo(
                "<Error><Message>The request is invalid.</Message><ModelState><Sender><string>The Sender field is required."
                                                                                                            + "</string></Sender></ModelState></Error>");
        assertThat(client.json("POST", "/2/messages", "{\"Text\":\"a\",\"Sender\":\"A\"}").status()).isEqualTo(400);
        assertThat(client.json("POST", "/2/messages", "{\"Text\":\"a\",\"Sender\":\"" + "1".repeat(17)
                                                      + "\",\"Receivers\":[\"1\"]}")
                .status())
                .isEqualTo(400);
        assertThat(simulator.inbox().size()).isZero();
    }

    @Test
    void aSenderThatIsNotTheUsersIsRefused() throws IOException {
        account.setProfile(account.profile().withSenders("Acme", "4790011223"));
        String message = "{\"Receivers\":\"+46701740605\",\"Text\":\"a\",\"SenderNumber\":\"%s\"}";

        assertThat(client.json("POST", "/1/messages", message.formatted("Bank")).status()).isEqualTo(406);
        assertThat(client.json("POST", "/1/messages", message.formatted("4790011223")).status()).isEqualTo(200);
        assertThat(client.json("POST", "/1/messages", message.formatted("")).body()).contains("\"SenderNumber\":\"Acme\"");
        assertThat(simulator.inbox().size()).isEqualTo(2);
    }

    @Test
    void onlyItsOwnerSeesAPrivateMessage() throws IOException {
        client.json("POST", "/1/messages", "{\"Receivers\":\"+46701740605\",\"Text\":\"a\",\"IsPrivate\":true}");
        IntouchClient other = new IntouchClient(simulator, "other@demo:o");

        assertThat(client.get("/1/messages/O_9001").status()).isEqualTo(200);
        assertThat(other.get("/1/messages/O_9001").status()).isEqualTo(404);
        assertThat(other.json("DELETE", "/1/messages/O_9001", "").status()).isEqualTo(404);
        assertThat(other.get("/1/folders/7/messages").body()).isEqualTo("[]");
        assertThat(client.get("/1/folders/99/messages").status()).isEqualTo(404);
    }

    private String status(String id) throws IOException {
        return IntouchClient.object(client.get("/1/messages/" + id)).getString("MessageStatus");
    }
}
