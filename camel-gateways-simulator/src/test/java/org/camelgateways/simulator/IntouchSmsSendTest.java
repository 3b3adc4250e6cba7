package org.camelgateways.simulator;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.intouchsms.IntouchSmsAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IntouchSmsSendTest {
    private static final String ASA = "+46701740605";
    private static final String BO = "+46701740606";
    private static final String TEXT = "1 + 1 = 2 & 100% of \"it\" ' åäö \uD83D\uDE00 %26 &recipients=0700000699; <b>";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(Simulator.builder().account("other", "k"));

    private final Simulator simulator = extension.simulator();
    private final SmsClient client = SmsClient.demo(simulator);
    private final IntouchSmsAccount account = simulator.intouchSms().account("demo");

    @ParameterizedTest
    @CsvSource({
            "0700000605, +250700000605", "250700000605, +250700000605", "700000605, +250700000605",
            "+250700000605, +250700000605", "0700 000 605, +250700000605", "+46701740605, +46701740605",
            "+46 70 174 06 05, +46701740605" })
    void numbersArePutIntoInternationalForm(String given, String normalised) throws IOException {
        JsonObject detail = SmsClient.detail(client.send(given, "Hej"), 0);

        assertThat(detail.getString("recepient")).isEqualTo(normalised);
        assertThat(detail.getString("status")).isEqualTo("P");
        assertThat(simulator.inbox().count(normalised)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0701740605x", "46701740605", "0046701740605", "070-000 06 05", "abc", "+", "07000006051" })
    void whatIsNoNumberGetsAnIdAndIsNotSent(String given) throws IOException {
        JsonObject reply = client.send(BO + "," + given, "Hej");
        JsonObject bad = SmsClient.detail(reply, 1);

        assertThat(reply.getBoolean("success")).isTrue();
        assertThat(bad.getString("status")).isEqualTo("U");
        assertThat(bad.getDouble("cost")).isZero();
        assertThat(reply.getJsonObject("summary").getInteger("totalmessages")).isEqualTo(2);
        assertThat(reply.getJsonObject("summary").getDouble("cost")).isEqualTo(18.0);
        assertThat(client.status(bad.getLong("messageid")).getJsonObject("results").getString("status")).isEqualTo("U");
        assertThat(account.texts()).extracting(InboxMessage::state).containsExactly(State.SCHEDULED, State.REFUSED);
        assertThat(simulator.inbox().count(given)).isZero();
    }

    @Test
    void detailsAreInTheOrderOfTheRecipients() throws IOException {
        JsonObject reply = client.send(" " + BO + " ,," + ASA + "," + BO + ",", "Hej");

        assertThat(reply.getJsonArray("details").stream().map(detail -> ((JsonObject) detail).getString("recepient")))
                .containsExactly(BO, ASA, BO);
        assertThat(account.texts()).extracting(InboxMessage::id).isSorted();
    }

    @Test
    void aTextArrivesAsItIsFromAForm() throws IOException {
        JsonObject reply = client.send("0700000605", TEXT);

        assertTextArrived(reply);
    }

    @Test
    void aTextArrivesAsItIsFromAFormWithACharset() throws IOException {
        String form = "sender=ACME&recipients=0700000605&message=%E5+%e4";
        Raw.Answer answer = client.call("POST", SmsClient.SEND, form.getBytes(StandardCharsets.US_ASCII),
                "Content-Type: " + SmsClient.FORM + "; charset=iso-8859-1", client.basic());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(account.texts()).extracting(InboxMessage::text).containsExactly("å ä");
    }

    @Test
    void aTextArrivesAsItIsFromJson() throws IOException {
        JsonObject json = new JsonObject().put("sender", "ACME").put("recipients", "0700000605").put("message", TEXT);

        assertTextArrived(SmsClient.json(json(json.encode())));
    }

    @Test
    void aTextArrivesAsItIsFromMultipart() throws IOException {
        assertTextArrived(SmsClient.json(multipart(TEXT)));
        String lines = "åäö\r\n--x\r\n".repeat(40);
        assertThat(SmsClient.json(multipart(lines)).getJsonObject("summary").getString("message")).isEqualTo(lines);
    }

    @Test
    void aTextArrivesAsItIsFromTheQuery() throws IOException {
        String query = SmsClient.fields("sender", "ACME", "recipients", "0700000605", "message", TEXT);

        assertTextArrived(SmsClient.json(client.call("POST", SmsClient.SEND + "?" + query, new byte[0], client.basic())));
    }

    @Test
    void aBodysFieldsCountBeforeThoseOfTheQueryAndTheLastOfOneName() throws IOException {
        client.post(SmsClient.SEND + "?sender=Query&message=Query", "sender=A&sender=B&recipients=0700000605");

        assertThat(account.texts()).singleElement().satisfies(text -> {
            assertThat(text.sender()).isEqualTo("B");
            assertThat(text.text()).isEqualTo("Query");
        });
    }

    @Test
    void numbersInJsonAreFieldsTooAndOthersAreNot() throws IOException {
        json("{\"sender\":8800,\"recipients\":\"0700000605\",\"message\":\"Hej\",\"dlrurl\":null}");
        JsonObject refused = SmsClient.json(json("{\"sender\":\"A\",\"recipients\":[\"0700000605\"],\"message\":\"Hej\"}"));

        assertThat(account.texts()).extracting(InboxMessage::sender).containsExactly("8800");
        assertThat(SmsClient.error(refused)).startsWith("recipients: ");
    }

    @ParameterizedTest
    @CsvSource({ "160, 18.0", "161, 36.0", "306, 36.0", "307, 54.0", "918, 108.0" })
    void eachSmsOfALongTextCosts(int length, double cost) throws IOException {
        JsonObject reply = client.send(ASA, "a".repeat(length));

        assertThat(SmsClient.detail(reply, 0).getDouble("cost")).isEqualTo(cost);
        assertThat(account.texts().get(0).price()).isEqualByComparingTo(BigDecimal.valueOf(cost));
    }

    @Test
    void theReadmesLinesWork() throws IOException {
        client.send(ASA, "Hej");
        // tag::readme[]
        IntouchSmsAccount account = simulator.intouchSms().account("demo");
        account.setBalance(new BigDecimal("54"));
        account.setPrice(new BigDecimal("18"));
        account.setSenders(Set.of("ACME"));
        List<InboxMessage> texts = account.texts();
        simulator.setStatus(texts.get(0).id(), "E");
        // end::readme[]
        assertThat(account).hasToString("demo, balance 54, price 18, senders [ACME]");
        assertThat(account.texts()).extracting(InboxMessage::vendorStatus).containsExactly("E");
    }

    @Test
    void theBalanceRunsOut() throws IOException {
        account.setBalance(new BigDecimal("54.5"));

        JsonObject first = client.send(ASA + "," + BO, "Hej");
        assertThat(first.getJsonObject("summary").getDouble("balance")).isEqualTo(18.5);
        assertThat(first.getJsonObject("summary").getDouble("cost")).isEqualTo(36.0);
        Raw.Answer second = client.sendRaw(ASA + "," + BO, "Hej");
        assertThat(second.status()).isEqualTo(200);
        assertThat(SmsClient.error(SmsClient.json(second))).isEqualTo("Balance: Top up your account");
        assertThat(account.balance()).isEqualByComparingTo("18.5");
        assertThat(simulator.inbox().size()).isEqualTo(2);
        assertThat(client.send(ASA, "Hej").getJsonObject("summary").getDouble("balance")).isEqualTo(0.5);
        assertThat(SmsClient.error(client.send(ASA, "Hej"))).startsWith("Balance");
        account.setBalance(account.balance().add(BigDecimal.TEN).add(BigDecimal.TEN));
        assertThat(client.send(ASA, "Hej").getBoolean("success")).isTrue();
    }

    @Test
    void aPostPaidAccountGoesBelowZero() throws IOException {
        account.setBalance(BigDecimal.ONE);
        account.setPostPaid(true);
        account.setPrice(new BigDecimal("0.1"));

        assertThat(client.send((ASA + ",").repeat(30), "Hej").getJsonObject("summary").getDouble("balance")).isEqualTo(-2.0);
        assertThat(client.send(ASA, "Hej").getJsonObject("summary").getDouble("balance")).isEqualTo(-2.1);
    }

    @Test
    void onlyTheAccountsSendersCanBeUsedIfThereAreSome() throws IOException {
        account.setSenders(Set.of("ACME"));
        assertThat(client.send(ASA, "Hej").getBoolean("success")).isTrue();
        account.setSenders(Set.of("Other"));
        Raw.Answer refused = client.sendRaw(ASA, "Hej");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(SmsClient.error(SmsClient.json(refused))).isEqualTo("sender: Use a sender name of this account");
        assertThat(account.texts()).hasSize(1);
        assertThat(account.balance()).isEqualByComparingTo("99982");
    }

    @ParameterizedTest
    @ValueSource(strings = { "+46701740605", "123456789012345", "ACME Ltd_Co", "åäö" })
    void sendersOfManyKindsAreTaken(String sender) throws IOException {
        client.post(SmsClient.SEND, SmsClient.fields("sender", sender, "recipients", ASA, "message", "Hej"));

        assertThat(account.texts()).extracting(InboxMessage::sender).containsExactly(sender);
    }

    @Test
    void accountsDoNotSeeEachOthersTexts() throws IOException {
        SmsClient other = new SmsClient(simulator, "other", "k");
        long own = client.id(ASA);
        long others = other.id(BO);
        long inTimes = Long.parseLong(Raw.create(simulator, Documents.to(ASA), StandardCharsets.ISO_8859_1));

        assertThat(SmsClient.error(other.status(own))).isEqualTo("messageid: Use the id of a message of this account");
        for (Object id : List.of(others, inTimes, 1, "9".repeat(30))) {
            assertThat(SmsClient.error(client.status(id))).startsWith("messageid: Use");
        }
        assertThat(client.status(own).getBoolean("success")).isTrue();
        assertThat(account.texts()).extracting(InboxMessage::id).containsExactly(own);
        assertThat(account.balance()).isEqualByComparingTo("99982");
        assertThat(simulator.intouchSms().account("other").texts()).extracting(InboxMessage::id).containsExactly(others);
    }

    @Test
    void aResetGivesBackWhatAccountsHadAtTheStart() throws IOException {
        client.send(ASA, "Hej");
        account.setPostPaid(true);
        account.setPrice(BigDecimal.ONE);
        account.setSenders(Set.of("X"));
        simulator.reset();

        assertThat(account).hasToString("demo, balance 100000, price 18");
        assertThat(account.texts()).isEmpty();
    }

    private void assertTextArrived(JsonObject reply) {
        assertThat(SmsClient.detail(reply, 0).getString("message")).isEqualTo(TEXT);
        assertThat(reply.getJsonObject("summary").getString("message")).isEqualTo(TEXT);
        assertThat(account.texts()).singleElement().satisfies(text -> {
            assertThat(text.text()).isEqualTo(TEXT);
            assertThat(text.recipient()).isEqualTo("+250700000605");
            assertThat(text.service()).isEqualTo("intouchsms");
        });
    }

    private Raw.Answer json(String body) throws IOException {
        return client.call("POST", SmsClient.SEND, body.getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/json; charset=utf-8", client.basic());
    }

    private Raw.Answer multipart(String text) throws IOException {
        String body = part("sender", "ACME") + part("recipients", "0700000605") + part("message", text) + "--abc--\r\n";
        return client.call("POST", SmsClient.SEND, body.getBytes(StandardCharsets.UTF_8),
                "Content-Type: multipart/form-data; boundary=abc", client.basic());
    }

    private static String part(String name, String value) {
        return "--abc\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
