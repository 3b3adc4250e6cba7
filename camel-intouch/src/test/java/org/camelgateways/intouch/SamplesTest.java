package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.intouch.model.Message;
import org.camelgateways.intouch.model.User;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample of the vendor's pages, read; and what goes out, byte for byte as they have it. */
class SamplesTest extends IntouchTestSupport {

    private static final Contact KARI = Contact.of("Kari", "Hansen", "90011223").withContactId("5120")
            .withDescriptions("", null, null);
    private static final Contact CREATED = new Contact(
            "5120", "Kari", "Hansen", "90011223", null, "", null, null, false, false,
            Instant.parse("2008-07-28T11:14:08.767Z"));
    private static final Message MESSAGE = new Message(
            "I_4711", "88", List.of("2077"), "4790011223", "Hello", "Sent", Instant.parse("2008-10-20T07:46:07.350Z"), 0, false,
            false, null);
    private static final Sms SMS = new Sms(
            List.of(new Recipient.Number("90011223"), new Recipient.Group("31")), "Hello", "Acme",
            Instant.parse("2026-03-29T07:04:42.447Z"), Map.of("sessionData", "job-7"));

    @Test
    void aContactOfVersion1IsRead() {
        answer(200, Samples.CONTACT_JSON, "Content-Type", "application/json");
        assertThat(got(Contact.class, "contacts/get" + V1, 5120)).isEqualTo(CREATED);
        assertThat(line()).isEqualTo("GET /1/contacts/5120");
        assertThat(header("accept")).isEqualTo("application/json");
        assertThat(header("authorization")).isEqualTo("Basic a2FyaUBhY21lOmh1bW1lcg==");

        answer(200, Samples.CONTACT_XML, "Content-Type", "application/xml");
        assertThat(got(Contact.class, "contacts/get" + V1_XML, "5120")).isEqualTo(CREATED);
        assertThat(line()).isEqualTo("GET /1/contacts/5120");
        assertThat(header("accept")).isEqualTo("application/xml");
    }

    @Test
    void aContactOfVersion1GoesBackByteForByteAsItCame() {
        answer(204, "");
        done("contacts/update" + V1, CREATED);
        assertThat(line()).isEqualTo("PUT /1/contacts/5120");
        assertThat(sent()).isEqualTo(Samples.CONTACT_JSON);
        assertThat(header("content-type")).isEqualTo("application/json");

        answer(200, "");
        done("contacts/update" + V1_XML, CREATED);
        assertThat(sent()).isEqualTo(Samples.CONTACT_XML);
        assertThat(header("content-type")).isEqualTo("application/xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"ContactId\":5120,\"CreatedDate\":\"2008-07-28T13:14:08.767+02:00\",\"Description\":\"\",\"Firstname\":\"Kari\","
                             + "\"Lastname\":\"Hansen\",\"PhoneNumber\":\"90011223\",\"New\":[{\"a\":1}]}",
            "<Contact xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><ContactId>5120</ContactId><Firstname>Kari</Firstname>"
                                                                                                            + "<Lastname>Hansen</Lastname><PhoneNumber>90011223</PhoneNumber><Email xsi:nil=\"true\"/><Description/>"
                                                                                                            + "<CreatedDate>2008-07-28T13:14:08.7670000+02:00</CreatedDate></Contact>" })
    void aContactOfVersion2IsRead(String document) {
        answer(200, document);
        assertThat(got(Contact.class, "contacts/get" + V2, 5120)).isEqualTo(CREATED);
        assertThat(line()).isEqualTo("GET /2/contacts/5120");
    }

    @Test
    void aContactOfVersion2IsCreatedAndItsIdIsTheAnswer() {
        answer(201, "5120", "Content-Type", "application/json; charset=utf-8", "Location",
                "http://intouchapi.pswin.com/2/contacts/5120");
        Contact contact = Contact.of("Kari", "Hansen", "90011223").withAddresses("90011223", "kari@acme.example")
                .withDescriptions("a", "b", "c");
        Exchange created = done("contacts/create", contact);
        assertThat(line()).isEqualTo("POST /2/contacts");
        assertThat(sent()).isEqualTo(Samples.NEW_CONTACT_JSON);
        assertThat(header("content-type")).isEqualTo("application/json");
        assertThat(created.getMessage().getBody()).isEqualTo(contact.withContactId("5120"));
        assertThat(created.getMessage().getHeader(IntouchConstants.CONTACT_ID)).isEqualTo("5120");
    }

    @Test
    void aContactOfVersion1IsCreatedAndTheWholeOfItIsTheAnswer() {
        answer(200, Samples.CONTACT_JSON);
        Exchange created = done("contacts/create" + V1, KARI.withContactId(null));
        assertThat(line()).isEqualTo("POST /1/contacts");
        assertThat(sent()).isEqualTo(
                "{\"CPAAccepted\":false,\"Description\":\"\",\"Description2\":null,\"Description3\":null,"
                                     + "\"Email\":null,\"Firstname\":\"Kari\",\"IsPrivate\":false,\"Lastname\":\"Hansen\","
                                     + "\"PhoneNumber\":\"90011223\"}");
        assertThat(created.getMessage().getBody()).isEqualTo(CREATED);
        assertThat(created.getMessage().getHeader(IntouchConstants.CONTACT_ID)).isEqualTo("5120");
    }

    @ParameterizedTest
    @CsvSource({ "groups/get?apiVersion=1, /1", "groups/get?apiVersion=1&format=xml, /1", "groups/get, /2" })
    void aGroupIsRead(String uri, String version) {
        answer(200, uri.contains("xml") ? Samples.GROUP_XML : Samples.GROUP_JSON);
        assertThat(got(Group.class, uri, 31)).isEqualTo(new Group("31", "Board", "Board members", false));
        assertThat(line()).isEqualTo("GET " + version + "/groups/31");
    }

    @Test
    void aGroupOfVersion1GoesBackByteForByteAsItCame() {
        Group group = new Group("31", "Board", "Board members", false);
        answer(200, "");
        done("groups/update" + V1, group);
        assertThat(sent()).isEqualTo(Samples.GROUP_JSON);

        answer(204, "");
        done("groups/update" + V1_XML, group);
        assertThat(line()).isEqualTo("PUT /1/groups/31");
        assertThat(sent()).isEqualTo(Samples.GROUP_XML);
    }

    @Test
    void aContactIsAddedToAGroupWithAnEmptyBody() {
        answer(204, "");
        done("groups/addcontact", 5120, Map.of(IntouchConstants.GROUP_ID, 31));
        assertThat(line()).isEqualTo("PUT /2/groups/31/contacts/5120");
        assertThat(header("content-length")).isEqualTo("0");
        assertThat(header("content-type")).isEmpty();

        answer(200, "");
        done("groups/removecontact" + V1, Map.of("contactId", 5120, "groupId", 31));
        assertThat(line()).isEqualTo("DELETE /1/groups/31/contacts/5120");
    }

    @Test
    void aMessageIsRead() {
        answer(200, Samples.MESSAGE_JSON);
        assertThat(got(Message.class, "messages/get" + V1, "I_4711")).isEqualTo(MESSAGE);
        assertThat(line()).isEqualTo("GET /1/messages/I_4711");

        answer(200, Samples.MESSAGE_XML);
        assertThat(got(Message.class, "messages/get" + V1_XML, "I_4711")).isEqualTo(MESSAGE);

        answer(200, Samples.SEND_JSON);
        assertThat(got(Message.class, "messages/get", "O_9001")).isEqualTo(new Message(
                "O_9001", null, List.of("90011223", "/groups/31"), "Acme", "Hello", null, SMS.sendAt(), 0, false, false,
                "job-7"));
        answer(200, Samples.SEND_XML.replace(".447+", ".4470000+"));
        assertThat(got(Message.class, "messages/get", "O_9001").receivers()).containsExactly("90011223", "/groups/31");
    }

    @Test
    void aMessageOfVersion2IsSentByteForByteAsThePageHasIt() {
        answer(201, "\"O_9001\"", "Location", "http://intouchapi.pswin.com/2/messages/O_9001");
        Exchange sent = done("messages/send?numberFormat=asGiven", SMS);
        assertThat(line()).isEqualTo("POST /2/messages");
        assertThat(sent()).isEqualTo(Samples.SEND_JSON);
        assertThat(sent.getMessage().getHeader(IntouchConstants.MESSAGE_ID)).isEqualTo("O_9001");

        answer(200, "<string>O_9001</string>");
        done("messages/send?numberFormat=asGiven&format=xml", SMS);
        assertThat(sent()).isEqualTo(Samples.SEND_XML);
        assertThat(header("content-type")).isEqualTo("application/xml");
    }

    @Test
    void aMessageOfVersion1IsSentWithItsReceiversInOneText() {
        Sms sms = new Sms(
                List.of(
                        new Recipient.Number("90011223"), new Recipient.Group("31"), new Recipient.Contact("5120"),
                        new Recipient.Contact("5121")),
                "Hei [Firstname]", "Acme", Instant.parse("2026-10-20T07:46:07.350Z"), Map.of("mergeMessage", "true"));
        answer(200, Samples.MESSAGE_JSON.replace("I_4711", "O_9001"));
        done("messages/send?apiVersion=1&numberFormat=asGiven", sms);
        assertThat(line()).isEqualTo("POST /1/messages");
        assertThat(sent()).isEqualTo(
                "{\"HandledDate\":\"\\/Date(1792482367350+0200)\\/\",\"IsMergeMessage\":true,\"IsPrivate\":false,\"Receivers\":"
                                     + "\"90011223;\\/groups\\/31;\\/contacts\\/5120;\\/contacts\\/5121\",\"SenderNumber\":\"Acme\","
                                     + "\"Tariff\":0,\"Text\":\"Hei [Firstname]\"}");

        answer(200, Samples.MESSAGE_XML.replace("I_4711", "O_9001"));
        done("messages/send?apiVersion=1&numberFormat=asGiven&format=xml", sms);
        assertThat(sent()).isEqualTo(
                Samples.DECLARATION + "<Message" + Samples.FIRST_XML
                                     + "<HandledDate>2026-10-20T09:46:07.35</HandledDate><IsMergeMessage>true</IsMergeMessage>"
                                     + "<IsPrivate>false</IsPrivate><Receivers>90011223;/groups/31;/contacts/5120;/contacts/5121"
                                     + "</Receivers><SenderNumber>Acme</SenderNumber><Tariff>0</Tariff>"
                                     + "<Text>Hei [Firstname]</Text></Message>");
    }

    @Test
    void theUserIsRead() {
        answer(200, Samples.USER_JSON);
        User user = got(User.class, "user/get", null);
        assertThat(line()).isEqualTo("GET /1/user");
        assertThat(user.allowedFunctions()).containsExactly("SEND_SMS", "EDIT_CONTACT", "ALLOW_API");
        assertThat(user.allowedSenderIds()).containsExactly("Acme");
        assertThat(user.organization())
                .isEqualTo(new User.Organization("Acme AS", "Demo", "Room", "Title", "Notes", "Business"));
        assertThat(user.settings()).containsExactly(
                Map.entry("SENDER_ID", "Acme"), Map.entry("NUMBER_PREFIX", "47"), Map.entry("FREE_SENDER_ID", "False"));

        answer(200, Samples.USER_XML);
        User same = got(User.class, "user/get?format=xml", null);
        assertThat(same.allowedFunctions()).containsExactly("SEND_SMS");
        assertThat(same.organization()).isEqualTo(user.organization());
        assertThat(same.settings()).containsExactly(Map.entry("SENDER_ID", "Acme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "7", " 7\r\n", "<int xmlns=\"http://schemas.microsoft.com/2003/10/Serialization/\">7</int>" })
    void contactsAreCounted(String reply) {
        answer(200, reply);
        assertThat(got(Long.class, "contacts/count", "whatever")).isEqualTo(7);
        assertThat(line()).isEqualTo("GET /1/contacts/count");
    }

    @ParameterizedTest
    @ValueSource(strings = { Samples.FOLDERS_JSON, Samples.FOLDERS_XML })
    void foldersAreRead(String document) throws Exception {
        WireForm form = new WireForm(1, WireFormat.json, java.time.ZoneId.of("Europe/Oslo"));
        var folders = form.read(document.getBytes(StandardCharsets.UTF_8)).parts().stream().map(Folders::read).toList();
        assertThat(folders).hasSize(1);
        assertThat(
                folders.get(0).all().map(folder -> folder.folderId() + " " + folder.name() + " in " + folder.parentFolderId()))
                .containsExactly("5 Inbox in null", "88 Orders in 5");
        assertThat(folders.get(0).messagesInFolder()).isEqualTo(12);
        assertThat(folders.get(0).subFolders().get(0).isUserDeletable()).isTrue();
    }

    @Test
    void aMessageOfAFolderIsRead() throws Exception {
        WireForm form = new WireForm(1, WireFormat.json, java.time.ZoneId.of("Europe/Oslo"));
        WireEntry list = form.read(Samples.FOLDER_MESSAGES_JSON.getBytes(StandardCharsets.UTF_8));
        assertThat(Folders.readMessage(list.parts().get(0), form)).satisfies(message -> {
            assertThat(message.messageId()).isEqualTo("I_4711");
            assertThat(message.incoming()).isTrue();
            assertThat(message.from()).isEqualTo("Kari Hansen");
            assertThat(message.fromNumber()).isEqualTo("90011223");
            assertThat(message.to()).isEqualTo("2077");
            assertThat(message.text()).isEqualTo("Hello");
            assertThat(message.sendReceiveTime()).isEqualTo("2008-11-19T13:24:07.157Z");
            assertThat(message.deliverTime()).isNull();
        });
    }
}
