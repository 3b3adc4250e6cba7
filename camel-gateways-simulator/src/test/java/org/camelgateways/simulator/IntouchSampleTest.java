package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchContact;
import org.camelgateways.simulator.intouch.IntouchFolder;
import org.camelgateways.simulator.intouch.IntouchGroup;
import org.camelgateways.simulator.intouch.IntouchMessage;
import org.camelgateways.simulator.intouch.IntouchProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The samples of the documentation: sent as they are printed; answers byte for byte, XML but for blanks between
 * elements.
 */
class IntouchSampleTest {
    static final String CONTACT_1
            = "{\"CPAAccepted\":false,\"ContactId\":5120,\"CreatedDate\":\"\\/Date(1217243648767+0200)\\/\","
              + "\"Description\":\"\",\"Description2\":null,\"Description3\":null,\"Email\":null,"
              + "\"Firstname\":\"Kari\",\"IsPrivate\":false,\"Lastname\":\"Hansen\","
              + "\"PhoneNumber\":\"90011223\"}";
    static final String CONTRACT = " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                   + "xmlns=\"http://schemas.datacontract.org/2004/07/PSWinCom.Intouch.API.Resources\"";
    static final String CONTACT_1_XML = """
            <?xml version="1.0" encoding="utf-8"?>
            <Contact%s>
              <CPAAccepted>false</CPAAccepted>
              <ContactId>5120</ContactId>
              <CreatedDate>2008-07-28T13:14:08.767</CreatedDate>
              <Description></Description>
              <Description2 i:nil="true" />
              <Description3 i:nil="true" />
              <Email i:nil="true" />
              <Firstname>Kari</Firstname>
              <IsPrivate>false</IsPrivate>
              <Lastname>Hansen</Lastname>
              <PhoneNumber>90011223</PhoneNumber>
            </Contact>
            """.formatted(CONTRACT);
    static final String CONTACT_2 = "{\"Firstname\":\"Kari\",\"Lastname\":\"Hansen\",\"PhoneNumber\":\"90011223\","
                                    + "\"Email\":\"kari@acme.example\",\"Description\":\"a\",\"Description2\":\"b\","
                                    + "\"Description3\":\"c\",\"CPAAccepted\":false,\"IsPrivate\":false}";
    static final String GROUP_1 = "{\"Description\":\"Board members\",\"GroupId\":31,\"IsPrivate\":false,\"Name\":\"Board\"}";
    static final String GROUP_1_XML = "<Group" + CONTRACT + "><Description>Board members</Description>"
                                      + "<GroupId>31</GroupId><IsPrivate>false</IsPrivate><Name>Board</Name></Group>";

    static final String MESSAGE_1
            = "{\"FolderId\":88,\"HandledDate\":\"\\/Date(1224488767350+0200)\\/\",\"IsMergeMessage\":false,"
              + "\"IsPrivate\":false,\"MessageId\":\"I_4711\",\"MessageStatus\":\"Sent\","
              + "\"Receivers\":\"2077\",\"SenderNumber\":\"4790011223\",\"Tariff\":0,\"Text\":\"Hello\"}";
    static final String MESSAGE_1_XML
            = """
                    <Message%s>
                      <FolderId>88</FolderId><HandledDate>2008-10-20T09:46:07.35</HandledDate><IsMergeMessage>false</IsMergeMessage><IsPrivate>false</IsPrivate>
                      <MessageId>I_4711</MessageId><MessageStatus>Sent</MessageStatus><Receivers>2077</Receivers><SenderNumber>4790011223</SenderNumber><Tariff>0</Tariff><Text>Hello</Text>
                    </Message>
                    """
                    .formatted(CONTRACT);
    static final String MESSAGE_2 = "{\"HandledDate\":\"2026-03-29T09:04:42.447+02:00\",\"Text\":\"Hello\",\"Sender\":\"Acme\","
                                    + "\"Receivers\":[\"90011223\",\"/groups/31\"],\"SessionData\":\"job-7\"}";
    static final String MESSAGE_2_XML = """
            <Message xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <Text>Hello</Text>
              <Sender>Acme</Sender>
              <Receivers><string>90011223</string><string>/groups/31</string></Receivers>
              <SessionData>job-7</SessionData>
              <HandledDate>2026-03-29T09:04:42.4478701+02:00</HandledDate>
            </Message>
            """;
    static final String FOLDER_1 = "{\"FolderId\":5,\"FolderType\":\"Inbox\",\"IsPrivate\":false,\"IsUserDeletable\":false,"
                                   + "\"MessagesInFolder\":12,\"Name\":\"Inbox\",\"ParentFolderId\":null,\"SubFolders\":["
                                   + "{\"FolderId\":88,\"FolderType\":\"UserFolder\",\"IsPrivate\":false,\"IsUserDeletable\":true,"
                                   + "\"MessagesInFolder\":1,\"Name\":\"Orders\",\"ParentFolderId\":5,\"SubFolders\":[]}]}";
    static final String FOLDER_MESSAGES = "[{\"DeliverStatus\":\"Unknown\",\"DeliverTime\":null,\"Direction\":\"I\","
                                          + "\"From\":\"Kari Hansen\",\"FromNumber\":\"90011223\",\"MessageId\":\"I_4711\","
                                          + "\"MessageType\":\"SMS\",\"ResourceURI\":\"http:\\/\\/intouchapi.pswin.com\\/1"
                                          + "\\/messages\\/I_4711\",\"SendReceiveTime\":\"\\/Date(1227101047157+0100)\\/\","
                                          + "\"Text\":\"Hello\",\"To\":\"2077\"}]";
    static final String USER
            = "{\"AllowedFunctions\":[\"SEND_SMS\",\"EDIT_CONTACT\",\"ALLOW_API\"],\"AllowedSenderIds\":[\"Acme\"],"
              + "\"Organization\":{\"Description\":\"Demo\",\"Description1Alias\":\"Room\","
              + "\"Description2Alias\":\"Title\",\"Description3Alias\":\"Notes\",\"Edition\":\"Business\","
              + "\"Name\":\"Acme AS\"},\"Settings\":[{\"Name\":\"SENDER_ID\",\"Value\":\"Acme\"},"
              + "{\"Name\":\"NUMBER_PREFIX\",\"Value\":\"47\"},{\"Name\":\"FREE_SENDER_ID\",\"Value\":\"False\"}]}";
    static final String USER_XML
            = """
                    <User%s>
                      <AllowedFunctions xmlns:d2p1="http://schemas.microsoft.com/2003/10/Serialization/Arrays"><d2p1:string>SEND_SMS</d2p1:string></AllowedFunctions>
                      <AllowedSenderIds xmlns:d2p1="http://schemas.microsoft.com/2003/10/Serialization/Arrays"><d2p1:string>Acme</d2p1:string></AllowedSenderIds>
                      <Organization><Description>Demo</Description><Description1Alias>Room</Description1Alias><Description2Alias>Title</Description2Alias><Description3Alias>Notes</Description3Alias><Edition>Business</Edition><Name>Acme AS</Name></Organization>
                      <Settings><Setting><Name>SENDER_ID</Name><Value>Acme</Value></Setting></Settings>
                    </User>
                    """
                    .formatted(CONTRACT);
    static final Map<String, String> ORGANIZATION = Map.of(
            "Description", "Demo", "Description1Alias", "Room", "Description2Alias", "Title", "Description3Alias",
            "Notes",
            "Edition", "Business", "Name", "Acme AS");

    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private final Simulator simulator = Simulator.builder().account("kari@acme", "hummer")
            .startAt(Instant.parse("2008-07-28T11:14:08.767Z")).build();
    private final IntouchClient client = new IntouchClient(simulator, "kari@acme:hummer");
    private final IntouchAccount account = simulator.intouch().account("kari@acme");

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void theHeaderOfTheAccountIsThatOfThePage() {
        assertThat(client.basic()).isEqualTo("Authorization: Basic a2FyaUBhY21lOmh1bW1lcg==");
    }

    @Test
    void aContactOfVersion1() throws IOException {
        account.addContact(new IntouchContact(
                5120, "kari@acme", Instant.ofEpochMilli(1217243648767L), "Kari", "Hansen", "90011223", null, "", null, null,
                false, false));
        Raw.Answer json = client.get("/1/contacts/5120");

        assertThat(json.body()).isEqualTo(CONTACT_1);
        assertThat(IntouchClient.header(json, "Content-Type")).isEqualTo("application/json");
        assertThat(client.get("/1/contacts/phonenumber/90011223").body()).isEqualTo(CONTACT_1);
        assertThat(client.get("/1/contacts").body()).isEqualTo("[" + CONTACT_1 + "]");
        assertThat(client.get("/1/contacts/count").body()).isEqualTo("1");
        Raw.Answer xml = client.getXml("/1/contacts/5120");
        assertThat(xml.body()).isEqualTo(joined(CONTACT_1_XML));
        assertThat(IntouchClient.header(xml, "Content-Type")).isEqualTo("application/xml");
        assertThat(client.getXml("/1/contacts/count").body())
                .endsWith("<int xmlns=\"http://schemas.microsoft.com/2003/10/Serialization/\">1</int>");
        assertThat(client.json("PUT", "/1/contacts/5120", CONTACT_1).status()).isEqualTo(204);
        assertThat(client.xml("PUT", "/1/contacts/5120", CONTACT_1_XML).status()).isEqualTo(204);
        assertThat(client.get("/1/contacts/5120").body()).isEqualTo(CONTACT_1);
        assertThat(client.json("POST", "/1/contacts", CONTACT_1).body()).contains("\"ContactId\":5121,");
        assertThat(client.xml("POST", "/1/contacts", CONTACT_1_XML).body()).contains("<ContactId>5122</ContactId>");
        assertThat(client.get("/2/contacts/5120").body())
                .contains("\"Firstname\":\"Kari\"", "\"CreatedDate\":\"2008-07-28T13:14:08.767+02:00\"");
    }

    @Test
    void aContactOfVersion2() throws IOException {
        Raw.Answer answer = client.call("POST", "/2/contacts", CONTACT_2, "Content-Type: application/json");

        assertThat(answer.text()).startsWith("HTTP/1.1 201 Created\r\n");
        assertThat(IntouchClient.header(answer, "Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(IntouchClient.header(answer, "Location")).isEqualTo("http://intouchapi.pswin.com/2/contacts/5120");
        assertThat(IntouchClient.header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(IntouchClient.header(answer, "Pragma")).isEqualTo("no-cache");
        assertThat(IntouchClient.header(answer, "Expires")).isEqualTo("-1");
        assertThat(IntouchClient.header(answer, "Server")).isEqualTo("nginx");
        assertThat(IntouchClient.header(answer, "X-AspNet-Version")).isEqualTo("4.0.30319");
        assertThat(answer.body()).isEqualTo("5120");
        assertThat(account.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.email()).isEqualTo("kari@acme.example");
            assertThat(contact.description3()).isEqualTo("c");
        });
    }

    @Test
    void aContactIsAddedToAGroupOnVersion2() throws IOException {
        account.addGroup(new IntouchGroup(31, "kari@acme", "Board", "Board members", false));
        int contact = account.addContact("Kari", "Hansen", "90011223").id();
        Raw.Answer answer = client.call("PUT", "/2/groups/31/contacts/" + contact, "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(IntouchClient.header(answer, "Content-Type")).isEqualTo("none");
        assertThat(IntouchClient.header(answer, "Content-Length")).isEqualTo("none");
        assertThat(account.members(31)).hasSize(1);
    }

    @Test
    void aGroupOfVersion1() throws IOException {
        assertThat(client.json("POST", "/1/groups", GROUP_1).body()).isEqualTo(GROUP_1);
        assertThat(client.get("/1/groups/31").body()).isEqualTo(GROUP_1);
        assertThat(client.get("/1/groups").body()).isEqualTo("[" + GROUP_1 + "]");
        assertThat(client.getXml("/1/groups/31").body())
                .isEqualTo(PROLOG + GROUP_1_XML);
        assertThat(client.xml("POST", "/1/groups", GROUP_1_XML).body()).contains("<GroupId>32</GroupId>");
    }

    @Test
    void aMessageOfVersion1() throws IOException {
        putIn("I_4711", 88, 1224488767350L, "4790011223");

        assertThat(client.get("/1/messages/I_4711").body()).isEqualTo(MESSAGE_1);
        assertThat(client.getXml("/1/messages/I_4711").body()).isEqualTo(PROLOG + joined(MESSAGE_1_XML));
        assertThat(client.json("POST", "/1/messages", MESSAGE_1).body()).contains("\"MessageId\":\"O_9001\"");
        assertThat(client.xml("POST", "/1/messages", MESSAGE_1_XML).body()).contains("<MessageId>O_9002</MessageId>");
        assertThat(simulator.inbox().count("2077")).isEqualTo(2);
        assertThat(client.json("POST", "/1/messages",
                "{\"Receivers\":\"90011223;/groups/31;/contacts/5120;/contacts/5121\",\"Text\":\"a\"}").status())
                .isEqualTo(400);
    }

    @Test
    void aMessageOfVersion2() throws IOException {
        account.addGroup(new IntouchGroup(31, "kari@acme", "Board", "Board members", false));
        account.addMember(31, account.addContact("Kari", "Hansen", "90011224").id());

        assertThat(client.json("POST", "/2/Messages", MESSAGE_2).body()).isEqualTo("\"O_9001\"");
        assertThat(client.xml("POST", "/2/Messages", MESSAGE_2_XML).body()).isEqualTo("<string>O_9002</string>");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient)
                .containsExactly("90011223", "90011224", "90011223", "90011224");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::sendAt).contains(
                Instant.parse("2026-03-29T07:04:42.447Z"), Instant.parse("2026-03-29T07:04:42.447870100Z"));
    }

    @Test
    void theFoldersAndWhatIsInThem() throws IOException {
        account.addFolder(new IntouchFolder(88, "UserFolder", "Orders", 5, true));
        putIn("I_4711", 88, 1227101047157L, "90011223");
        for (int i = 0; i < 12; i++) {
            account.incoming("90011223", "2077", "Hello");
        }

        assertThat(client.get("/1/folders").body()).startsWith("[" + FOLDER_1 + ",");
        assertThat(client.get("/1/folders/88/messages").body()).isEqualTo(FOLDER_MESSAGES);
        assertThat(client.getXml("/1/folders/88/messages").body())
                .startsWith(
                        PROLOG + "<ArrayOfFolderMessage" + CONTRACT + "><FolderMessage><DeliverStatus>Unknown</DeliverStatus>"
                            + "<DeliverTime i:nil=\"true\" /><Direction>I</Direction><From>Kari Hansen</From>")
                .endsWith("<To>2077</To></FolderMessage></ArrayOfFolderMessage>");
        assertThat(client.getXml("/1/folders").body())
                .startsWith(PROLOG + "<ArrayOfFolder" + CONTRACT + "><Folder><FolderId>5</FolderId>")
                .contains("<ParentFolderId i:nil=\"true\" /><SubFolders><Folder><FolderId>88</FolderId>",
                        "<ParentFolderId>5</ParentFolderId><SubFolders /></Folder></SubFolders></Folder><Folder>");
    }

    @Test
    void theUser() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SENDER_ID", "Acme");
        settings.put("NUMBER_PREFIX", "47");
        settings.put("FREE_SENDER_ID", "False");
        account.setProfile(new IntouchProfile(
                List.of("SEND_SMS", "EDIT_CONTACT", "ALLOW_API"), List.of("Acme"), ORGANIZATION, settings));
        assertThat(client.get("/1/user").body()).isEqualTo(USER);
        account.setProfile(new IntouchProfile(
                List.of("SEND_SMS", "ALLOW_API"), List.of("Acme"), ORGANIZATION,
                Map.of("SENDER_ID", "Acme")));
        assertThat(client.getXml("/1/user").body().replace("<d2p1:string>ALLOW_API</d2p1:string>", ""))
                .isEqualTo(PROLOG + joined(USER_XML));
        assertThat(client.get("/2/user").status()).isEqualTo(404);
    }

    private void putIn(String id, int folder, long handledDate, String sender) {
        if (account.folders().stream().noneMatch(one -> one.id() == folder)) {
            account.addFolder(new IntouchFolder(folder, "UserFolder", "Orders", 5, true));
        }
        account.addMessage(new IntouchMessage(
                id, "kari@acme", folder, Instant.ofEpochMilli(handledDate), false, false, List.of("2077"), sender,
                "Kari Hansen", 0, "Hello", null, List.of()));
    }

    private static String joined(String xml) {
        return xml.replaceAll(">\\s+<", "><").strip();
    }
}
