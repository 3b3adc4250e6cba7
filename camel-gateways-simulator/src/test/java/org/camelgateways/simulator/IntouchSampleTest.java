package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Instant;

import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchContact;
import org.camelgateways.simulator.intouch.IntouchGroup;
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
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + GROUP_1_XML);
        assertThat(client.xml("POST", "/1/groups", GROUP_1_XML).body()).contains("<GroupId>32</GroupId>");
    }

    private static String joined(String xml) {
        return xml.replaceAll(">\\s+<", "><").strip();
    }
}
