package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.intouch.CredentialsForm;
import org.camelgateways.simulator.intouch.Format;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchReadings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each point that the documentation leaves open, read otherwise than likely. */
class IntouchReadingsTest {
    private static final String NAMELESS = "{\"PhoneNumber\":\"1\"}";
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private Simulator simulator = Simulator.start();
    private IntouchClient client = IntouchClient.demo(simulator);
    private IntouchAccount account = simulator.intouch().account("demo");

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void statusesAreOthers() throws IOException {
        read(readings -> readings.withEmptyStatus(200).withV2EmptyStatus(202).withCreateStatus(201).withV2GroupStatus(200)
                .withV2MessageStatus(200).withV2BadIdStatus(400).withBadTypeStatus(406).withBadSenderStatus(400)
                .withNoMatchStatus(204).withNoMemberStatus(400));
        String path = "/contacts/" + account.addContact("Kari", "Hansen", "1").id();
        Raw.Answer empty = client.json("PUT", "/1" + path, NAMELESS);

        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        assertThat(IntouchClient.header(empty, "Content-Type")).isEqualTo("none");
        assertThat(client.json("PUT", "/2" + path, NAMELESS).status()).isEqualTo(202);
        assertThat(client.json("POST", "/1/contacts", NAMELESS).status()).isEqualTo(201);
        Raw.Answer group = client.json("POST", "/2/groups", "{\"Name\":\"a\"}");
        assertThat(group.status()).isEqualTo(200);
        assertThat(IntouchClient.header(group, "Location")).isEqualTo("none");
        assertThat(client.json("POST", "/2/messages", "{\"Text\":\"a\",\"Sender\":\"A\",\"Receivers\":[\"1\"]}").status())
                .isEqualTo(200);
        assertThat(client.get("/2/contacts/abc").status()).isEqualTo(400);
        assertThat(client.get("/1/contacts/abc").status()).isEqualTo(405);
        assertThat(client.call("POST", "/1/contacts", NAMELESS, "Content-Type: text/plain").status()).isEqualTo(406);
        assertThat(client.call("POST", "/2/contacts", NAMELESS, "Content-Type: text/plain").status()).isEqualTo(415);
        assertThat(client.get("/1/contacts/phonenumber/9").status()).isEqualTo(204);
        assertThat(client.call("DELETE", "/1/groups/" + group.body() + path, "").status()).isEqualTo(400);
        account.setProfile(account.profile().withSenders("Acme"));
        assertThat(client.json("POST", "/1/messages", "{\"Receivers\":\"1\",\"Text\":\"a\",\"SenderNumber\":\"B\"}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(CredentialsForm.class)
    void version2LetsInWithOneFormOnly(CredentialsForm form) throws IOException {
        read(readings -> readings.withV2Credentials(Set.of(form)).withDomain("acme"));
        account.setApiPassword("api");
        assertThat(account.domain()).isEqualTo("acme");
        assertThat(new IntouchClient(simulator, "demo@acme:api").get("/2/contacts").status())
                .isEqualTo(form == CredentialsForm.API_PASSWORD ? 200 : 406);
        assertThat(new IntouchClient(simulator, "demo@acme:demo-secret").get("/2/contacts").status())
                .isEqualTo(form == CredentialsForm.PASSWORD ? 200 : 406);
        assertThat(new IntouchClient(simulator, "demo@acme.example@acme:demo-secret").get("/2/contacts").status())
                .isEqualTo(form == CredentialsForm.EMAIL ? 200 : 406);
        assertThat(new IntouchClient(simulator, "demo@acme:demo-secret").get("/1/contacts").status()).isEqualTo(200);
    }

    @Test
    void bodiesAndRepliesAreReadAndWrittenOtherwise() throws IOException {
        read(readings -> readings.withUsualFormat(Format.XML).withAcceptEnforced(false).withBodiesSniffed(false)
                .withV2FormsRead(false).withUnknownFieldsRefused(false).withXmlOrderMatters(false).withNamespacesMatter(false)
                .withV2NilWritten(true).withV2ReadsV1Dates(true).withZone(ZoneId.of("Africa/Kigali")));
        String outOfOrder = "<Contact><PhoneNumber>1</PhoneNumber><Firstname>Kari</Firstname></Contact>";

        assertThat(client.call("GET", "/1/contacts/count", "").body()).contains("<int ");
        assertThat(client.call("GET", "/1/contacts/count", "", "Accept: text/html").body()).contains("<int ");
        assertThat(client.call("POST", "/1/contacts", NAMELESS, "Content-Type: " + SmsClient.FORM).status()).isEqualTo(400);
        assertThat(client.call("POST", "/1/contacts", NAMELESS).status()).isEqualTo(200);
        assertThat(client.call("POST", "/2/contacts", "PhoneNumber=1", "Content-Type: " + SmsClient.FORM).status())
                .isEqualTo(415);
        assertThat(client.json("POST", "/1/contacts", "{\"PhoneNumber\":\"1\",\"firstname\":\"a\"}").body())
                .contains("\"Firstname\":null");
        assertThat(client.xml("POST", "/1/contacts", outOfOrder).body()).contains("<Firstname>Kari</Firstname>");
        assertThat(client
                .xml("POST", "/2/contacts", outOfOrder.replace("<Contact>", "<Contact" + IntouchSampleTest.CONTRACT + ">"))
                .status()).isEqualTo(201);
        assertThat(client.getXml("/2/contacts").body()).contains("<Email xsi:nil=\"true\" />");
        Raw.Answer sent = client.json("POST", "/2/messages",
                "{\"Text\":\"a\",\"Sender\":\"A\",\"Receivers\":[\"1\"],\"HandledDate\":\"/Date(4102444800000+0100)/\"}");
        assertThat(sent.status()).isEqualTo(201);
        assertThat(client.get("/1/messages/O_9001").body()).contains("\\/Date(4102444800000+0200)\\/");
        read(readings -> readings);
        assertThat(client.json("POST", "/2/messages",
                "{\"Text\":\"a\",\"Sender\":\"A\",\"Receivers\":[\"1\"],\"HandledDate\":\"/Date(4102444800000+0100)/\"}")
                .status())
                .isEqualTo(400);
    }

    @Test
    void pathsAreOthers() throws IOException {
        read(readings -> readings.withV2PathsInAnyCase(false).withOverrideOnPostOnly(false).withV2Lookups(false)
                .withV2UserAndFolders(true).withV2RawResources(false));
        int id = account.addContact("Kari", "Hansen", "1").id();

        assertThat(client.get("/2/Contacts").status()).isEqualTo(404);
        assertThat(client.call("GET", "/1/contacts/" + id, "", "X-HTTP-Method-Override: PUT").status()).isEqualTo(200);
        assertThat(client.get("/2/contacts/count").status()).isEqualTo(405);
        assertThat(client.get("/2/contacts/search/a").status()).isEqualTo(404);
        assertThat(client.get("/2/user").body()).contains("\"Edition\":\"Business\"");
        assertThat(client.get("/2/folders/5/messages").body()).isEqualTo("[]");
        assertThat(client.get("/2/services").status()).isEqualTo(404);
    }

    @Test
    void contactsAndGroupsAreKeptOtherwise() throws IOException {
        read(readings -> readings.withPhoneNumberRequired(false).withGroupNameRequired(false).withMissingReset(false)
                .withBodyIdsChecked(true).withSearchInAnyCase(false).withSearchInside(false).withSpellingsAlike(true)
                .withContactsGoWithGroup(true).withMemberAddedAgain(false).withNewestFirst(true).withPrivateHidden(false));
        assertThat(client.json("POST", "/1/contacts", "{}").status()).isEqualTo(200);
        assertThat(client.json("POST", "/1/groups", "{}").status()).isEqualTo(200);
        int id = account.addContact("Kari", "Hansen", "+46701740605").id();
        int group = account.groups().get(0).id();
        String member = "/1/groups/" + group + "/contacts/" + id;

        assertThat(client.json("PUT", "/1/contacts/" + id, "{\"Email\":\"a\"}").status()).isEqualTo(204);
        assertThat(client.get("/1/contacts/phonenumber/0701740605").body()).contains("\"Email\":\"a\",\"Firstname\":\"Kari\"");
        assertThat(client.json("PUT", "/1/groups/" + group, "{\"Description\":\"a\"}").status()).isEqualTo(204);
        assertThat(client.json("PUT", "/1/contacts/" + id, "{\"ContactId\":1}").status()).isEqualTo(400);
        assertThat(client.json("PUT", "/1/groups/" + group, "{\"GroupId\":1}").status()).isEqualTo(400);
        assertThat(client.get("/1/contacts/search/kari").body()).isEqualTo("[]");
        assertThat(client.get("/1/contacts/search/Kar").body()).isEqualTo("[]");
        assertThat(client.get("/1/contacts/search/Kari").body()).contains("Hansen");
        assertThat(IntouchClient.array(client.get("/1/contacts")).getJsonObject(0).getInteger("ContactId")).isEqualTo(id);
        assertThat(client.call("PUT", member, "").status()).isEqualTo(204);
        assertThat(client.call("PUT", member, "").status()).isEqualTo(400);
        client.call("DELETE", "/1/groups/" + group, "");
        assertThat(account.contacts()).hasSize(1);
        client.json("POST", "/1/contacts", "{\"IsPrivate\":true}");
        assertThat(new IntouchClient(simulator, "other@demo:o").get("/1/contacts/count").body()).isEqualTo("2");
    }

    @Test
    void messagesFareOtherwise() throws IOException {
        read(readings -> readings.withSenderRequired(true).withUnknownReceiversRefused(false).withDuplicatesSentTwice(false)
                .withSentDeletable(false).withFunctionsEnforced(false).withNewMessageStatus("New")
                .withSentMessageStatus("Done").withDeliverStatuses(List.of("Open", "There", "Lost"))
                .withDeliveryTime(Duration.ofHours(1)).withEntryPerRecipient(true).withOutgoingDirection("Out")
                .withOutboxType("Waiting").withSentType("Gone").withFolderMessageElement("Item").withSettingElement("Pair")
                .withOutgoingPrefix("M_"));
        account.setProfile(account.profile().withFunctions());

        assertThat(client.json("POST", "/1/messages", "{\"Receivers\":\"1\",\"Text\":\"a\"}").status()).isEqualTo(400);
        String message = "{\"Receivers\":\"1;2;1;/contacts/1;/groups/1;90000001\",\"Text\":\"a\",\"SenderNumber\":\"A\"}";
        JsonObject sent = IntouchClient.object(client.json("POST", "/1/messages", message));
        assertThat(sent.getString("MessageStatus")).isEqualTo("New");
        assertThat(sent.getString("MessageId")).isEqualTo("M_9001");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly("1", "2", "90000001");
        assertThat(client.get("/1/messages/M_9001").body()).contains("\"MessageStatus\":\"Done\"");
        assertThat(client.call("DELETE", "/1/messages/M_9001", "").status()).isEqualTo(400);
        simulator.clock().advance(Duration.ofMinutes(59));
        assertThat(entries()).extracting(entry -> entry.getString("DeliverStatus")).containsOnly("Open");
        simulator.clock().advance(Duration.ofMinutes(2));
        assertThat(entries()).extracting(entry -> entry.getString("To") + " " + entry.getString("DeliverStatus"))
                .containsExactly("1 There", "2 There", "90000001 Lost");
        assertThat(entries()).extracting(entry -> entry.getString("Direction")).containsOnly("Out");
        assertThat(client.getXml("/1/folders/7/messages").body()).contains("<ArrayOfItem ", "<Item>");
        assertThat(client.get("/1/folders").body()).contains("\"FolderType\":\"Waiting\"", "\"Name\":\"Gone\"");
        assertThat(client.getXml("/1/user").body()).contains("<Settings><Pair><Name>SENDER_ID</Name>");
        assertThatThrownBy(() -> IntouchReadings.likely().withDeliverStatuses(List.of("a")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("three words");
    }

    @Test
    void requestsAreRefusedOtherwise() throws IOException {
        read(readings -> readings.withUserIdSplitAtLast(false).withV2BadTypeStatus(406).withBadBodyStatus(422)
                .withBadMethodStatus(404).withNoHitStatus(404).withV2ErrorBodies(false).withThrottleType("text/html")
                .withThrottle(12).withLongestField(3).withIdsRefusedOnCreate(true));

        assertThat(new IntouchClient(simulator, "demo@demo.example@demo:demo-secret").get("/2/contacts").status())
                .isEqualTo(406);
        assertThat(client.call("POST", "/2/contacts", NAMELESS, "Content-Type: text/plain").status()).isEqualTo(406);
        assertThat(client.json("POST", "/1/contacts", "{").status()).isEqualTo(422);
        assertThat(client.json("POST", "/2/services", "").status()).isEqualTo(422);
        assertThat(client.xml("POST", "/1/contacts", "<").status()).isEqualTo(422);
        assertThat(client.json("PATCH", "/1/contacts", NAMELESS).status()).isEqualTo(404);
        assertThat(client.get("/1/contacts/search/a").status()).isEqualTo(404);
        Raw.Answer silent = client.json("POST", "/2/contacts", "{\"PhoneNumber\":\"1234\"}");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).isEmpty();
        assertThat(client.json("POST", "/2/contacts", "{\"PhoneNumber\":\"123\",\"ContactId\":7}").status()).isEqualTo(400);
        assertThat(client.json("POST", "/2/groups", "{\"Name\":\"a\",\"GroupId\":7}").status()).isEqualTo(400);
        assertThat(client.json("POST", "/2/groups", "{\"Name\":\"long\"}").status()).isEqualTo(400);
        assertThat(client.json("POST", "/2/contacts", "{\"PhoneNumber\":\"123\",\"ContactId\":0}").status()).isEqualTo(201);
        assertThat(client.get("/1/contacts/search/1").status()).isEqualTo(200);
        Raw.Answer throttled = client.get("/1/contacts");
        assertThat(throttled.status()).isEqualTo(503);
        assertThat(IntouchClient.header(throttled, "Content-Type")).isEqualTo("text/html");
    }

    @Test
    void xmlIsWrittenOtherwise() throws IOException {
        read(readings -> readings.withNilWritten(false).withEmptyElementsShort(true).withCountInNamespace(false));
        client.json("POST", "/1/contacts", "{\"PhoneNumber\":\"1\",\"Lastname\":\"\"}");

        assertThat(client.getXml("/1/contacts").body()).contains("<IsPrivate>false</IsPrivate><Lastname /><PhoneNumber>1<")
                .doesNotContain("nil");
        assertThat(client.getXml("/1/contacts/count").body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?><int>1</int>");
    }

    @Test
    void messagesAreTakenOtherwise() throws IOException {
        read(readings -> readings.withBlankMessagesRefused(false).withMaxTariffEnforced(false).withPastDatesRefused(true)
                .withV2ReferencesRead(false));
        account.setProfile(account.profile().withSetting("MAX_TARIFF", "0"));

        assertThat(client.json("POST", "/1/messages", "{\"Tariff\":5}").status()).isEqualTo(200);
        assertThat(client.json("POST", "/1/messages", "{\"Receivers\":\"1\"}").status()).isEqualTo(200);
        assertThat(client.json("POST", "/1/messages",
                "{\"Receivers\":\"1\",\"Text\":\"a\",\"HandledDate\":\"/Date(0)/\"}").status()).isEqualTo(400);
        assertThat(client.json("POST", "/2/messages",
                "{\"Text\":\"a\",\"Sender\":\"A\",\"Receivers\":[\"/groups/1\"]}").status()).isEqualTo(201);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly("1", "/groups/1");
    }

    private List<JsonObject> entries() throws IOException {
        return IntouchClient.array(client.get("/1/folders/7/messages")).stream().map(JsonObject.class::cast).toList();
    }

    private void read(UnaryOperator<IntouchReadings> readings) {
        simulator.close();
        simulator = Simulator.builder().account("other", "o").startAt(START)
                .intouch(readings.apply(IntouchReadings.likely())).build();
        account = simulator.intouch().account("demo");
        client = new IntouchClient(simulator, "demo@" + account.domain() + ":demo-secret");
    }
}
