package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchFolder;
import org.camelgateways.simulator.intouch.IntouchMessage;
import org.camelgateways.simulator.intouch.IntouchProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every sample of the documentation, replayed with curl: what is sent and what comes back, byte for byte. */
class IntouchCurlTest {
    private static final String JSON = "Content-Type: application/json";
    private static final String XML = "Content-Type: application/xml";
    private static final String AS_XML = "Accept: application/xml";
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    @TempDir
    Path directory;

    private final Simulator simulator = Simulator.builder().account("kari@acme", "hummer")
            .startAt(Instant.parse("2008-07-28T11:14:08.767Z")).build();
    private final IntouchAccount account = simulator.intouch().account("kari@acme");

    @BeforeAll
    static void curlIsThere() {
        assumeTrue(CurlTest.isThere(), "The curl command is missing here, so these tests are skipped.");
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void contacts() throws Exception {
        assertThat(send("POST", "/2/contacts", IntouchSampleTest.CONTACT_2, JSON)).isEqualTo("5120");
        assertThat(curl("-D", "-", "-o", "/dev/null", "-H", JSON, "-d", IntouchSampleTest.CONTACT_2, url("/2/contacts")))
                .startsWith("HTTP/1.1 201 Created\r\n").contains(
                        "\r\nContent-Type: application/json; charset=utf-8\r\n",
                        "\r\nLocation: http://intouchapi.pswin.com/2/contacts/5121\r\n", "\r\nCache-Control: no-cache\r\n",
                        "\r\nPragma: no-cache\r\n", "\r\nExpires: -1\r\n", "\r\ncontent-length: 4\r\n");
        assertThat(send("PUT", "/1/contacts/5120", IntouchSampleTest.CONTACT_1, JSON)).isEmpty();
        String created = "\\/Date(" + account.contacts().get(0).createdDate().toEpochMilli() + "+0200)\\/";
        assertThat(curl(url("/1/contacts/5120")))
                .isEqualTo(IntouchSampleTest.CONTACT_1.replace("\\/Date(1217243648767+0200)\\/", created));
        assertThat(curl("-H", AS_XML, url("/1/contacts/5120")).replaceAll("CreatedDate>[^<]+<", "CreatedDate><"))
                .isEqualTo(joined(IntouchSampleTest.CONTACT_1_XML).replaceAll("CreatedDate>[^<]+<", "CreatedDate><"));
        assertThat(send("PUT", "/1/contacts/5121", IntouchSampleTest.CONTACT_1_XML, XML)).isEmpty();
        assertThat(account.contacts().get(1).description()).isEmpty();
        assertThat(send("POST", "/1/contacts", IntouchSampleTest.CONTACT_1, JSON))
                .startsWith("{\"CPAAccepted\":false,\"ContactId\":5122,");
        assertThat(curl(url("/1/contacts/count"))).isEqualTo("3");
        assertThat(curl(url("/1/contacts/phonenumber/90011223"))).contains("\"ContactId\":5120,");
        assertThat(curl(url("/1/contacts/search/kari%20hansen"))).startsWith("[{").endsWith("}]");
        assertThat(curl("-w", "%{http_code}", url("/1/contacts/abc"))).isEqualTo("405");
        assertThat(curl("-w", "%{http_code}", url("/1//contacts/1"))).isEqualTo("404");
        assertThat(curl("-w", "%{http_code}", "-X", "DELETE", url("/1/contacts/5122"))).isEqualTo("204");
    }

    @Test
    void whatUsersProgramsSend() throws Exception {
        assertThat(curl("-d", "Firstname=Kari&Lastname=Hansen&PhoneNumber=90011223", url("/1//contacts")))
                .contains("\"ContactId\":5120,", "\"Firstname\":\"Kari\"");
        assertThat(curl("-w", "%{http_code}", "-X", "PUT", "-d", IntouchSampleTest.CONTACT_1, url("/1/contacts/5120")))
                .isEqualTo("204");
        assertThat(curl("-d", "Receivers=90011223", "--data-urlencode", "Text=1 + 1 & æ", "-d", "SenderNumber=Acme",
                url("/1/messages"))).contains("\"Text\":\"1 + 1 & æ\"", "\"MessageId\":\"O_9001\"");
        assertThat(curl("-w", "%{http_code}", "-X", "POST", "-H", "X-HTTP-Method-Override: DELETE", url("/1/contacts/5120")))
                .isEqualTo("204");
        assertThat(account.contacts()).isEmpty();
        assertThat(simulator.inbox().messages()).singleElement().extracting(InboxMessage::text).isEqualTo("1 + 1 & æ");
    }

    @Test
    void groups() throws Exception {
        assertThat(send("POST", "/1/groups", IntouchSampleTest.GROUP_1, JSON)).isEqualTo(IntouchSampleTest.GROUP_1);
        assertThat(curl("-H", AS_XML, url("/1/groups/31"))).isEqualTo(PROLOG + IntouchSampleTest.GROUP_1_XML);
        assertThat(send("PUT", "/1/groups/31", IntouchSampleTest.GROUP_1_XML, XML)).isEmpty();
        int contact = account.addContact("Kari", "Hansen", "90011223").id();
        assertThat(curl("-w", "%{http_code}", "-X", "PUT", "-H", "Content-Length: 0", url("/2/groups/31/contacts/" + contact)))
                .isEqualTo("204");
        assertThat(curl(url("/1/groups/31/contacts"))).contains("\"Lastname\":\"Hansen\"");
        assertThat(curl("-w", "%{http_code}", "-X", "DELETE", url("/1/groups/31/contacts/" + contact))).isEqualTo("204");
    }

    @Test
    void messagesAndFolders() throws Exception {
        account.addFolder(new IntouchFolder(88, "UserFolder", "Orders", 5, true));
        account.addMessage(message("I_4711", 1224488767350L, "4790011223"));
        assertThat(curl(url("/1/messages/I_4711"))).isEqualTo(IntouchSampleTest.MESSAGE_1);
        assertThat(curl("-H", AS_XML, url("/1/messages/I_4711")))
                .isEqualTo(PROLOG + joined(IntouchSampleTest.MESSAGE_1_XML));
        assertThat(send("POST", "/1/messages", IntouchSampleTest.MESSAGE_1, JSON)).contains("\"MessageId\":\"O_9001\"");
        assertThat(send("POST", "/1/messages", IntouchSampleTest.MESSAGE_1_XML, XML)).contains("\"MessageId\":\"O_9002\"");
        send("POST", "/1/groups", IntouchSampleTest.GROUP_1, JSON);
        assertThat(send("POST", "/2/Messages", IntouchSampleTest.MESSAGE_2, JSON)).isEqualTo("\"O_9003\"");
        assertThat(send("POST", "/2/Messages", IntouchSampleTest.MESSAGE_2_XML, XML, AS_XML))
                .isEqualTo("<string>O_9004</string>");
        account.addMessage(message("I_4711", 1227101047157L, "90011223"));
        assertThat(curl(url("/1/folders/88/messages"))).isEqualTo(IntouchSampleTest.FOLDER_MESSAGES);
        for (int i = 0; i < 12; i++) {
            account.incoming("90011223", "2077", "Hello");
        }
        assertThat(curl(url("/1/folders"))).startsWith("[" + IntouchSampleTest.FOLDER_1 + ",");
        assertThat(curl("-w", "%{http_code}", "-X", "DELETE", url("/1/messages/I_4711"))).isEqualTo("204");
    }

    @Test
    void theUser() throws Exception {
        account.setProfile(new IntouchProfile(
                List.of("SEND_SMS", "EDIT_CONTACT", "ALLOW_API"), List.of("Acme"), IntouchSampleTest.ORGANIZATION,
                account.profile().settings()).withSenders("Acme"));
        assertThat(curl(url("/1/user"))).isEqualTo(IntouchSampleTest.USER);
        assertThat(curl("-w", "%{http_code}", "-u", "kari@acme:wrong", url("/1/user"))).isEqualTo("406");
    }

    @Test
    void aTextIsSentInByRest() throws Exception {
        assertThat(CurlTest.curl("-d",
                "{\"service\":\"intouch\",\"account\":\"kari@acme\",\"sender\":\"90011223\",\"text\":\"Ja\"}",
                simulator.baseUrl() + "/inbox/incoming")).contains("\"state\" : \"RECEIVED\"", "\"recipient\" : \"2077\"");
        assertThat(curl(url("/1/folders/5/messages"))).contains("\"MessageId\":\"I_9001\"", "\"Text\":\"Ja\"");
        for (String table : new String[] { "contacts", "groups", "folders", "messages" }) {
            assertThat(CurlTest.curl(simulator.baseUrl() + "/records/intouch/" + table + "?account=kari@acme"))
                    .contains("\"columns\" : [", "\"count\" : ");
        }
        assertThat(CurlTest.curl(simulator.baseUrl() + "/records/intouch/messages?account=kari@acme"))
                .contains("\"MessageId\" : \"I_9001\"", "\"FolderId\" : 5");
    }

    private IntouchMessage message(String id, long handledDate, String sender) {
        return new IntouchMessage(
                id, "kari@acme", 88, Instant.ofEpochMilli(handledDate), false, false, List.of("2077"), sender,
                "Kari Hansen", 0, "Hello", null, List.of());
    }

    private String send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("body"), body);
        List<String> arguments = new ArrayList<>(List.of("-X", method, "--data-binary", "@" + file));
        for (String header : headers) {
            arguments.addAll(List.of("-H", header));
        }
        arguments.add(url(path));
        return curl(arguments.toArray(String[]::new));
    }

    private String url(String path) {
        return simulator.baseUrl() + path;
    }

    /** As the user whose header the documentation shows, asking for the vendor's host. */
    private static String curl(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--path-as-is", "-H", "Host: intouchapi.pswin.com"));
        if (!List.of(arguments).contains("-u")) {
            all.addAll(List.of("-u", "kari@acme:hummer"));
        }
        all.addAll(List.of(arguments));
        return CurlTest.curl(all.toArray(String[]::new));
    }

    private static String joined(String xml) {
        return xml.replaceAll(">\\s+<", "><").strip();
    }
}
