package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.intouch.IntouchReadings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, in what bodies and replies are written, how paths and methods are read. */
class IntouchProtocolTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String THROTTLED = "Number of allowed API requests per minute exceeded";

    private Simulator simulator = Simulator.builder().account("kari@acme.com", "h:mm@r").build();
    private IntouchClient client = IntouchClient.demo(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
            "demo@demo:demo-secret, 200, 200", "demo@demo:api-secret, 406, 200", "demo@demo.example@demo:demo-secret, 406, 200",
            "demo@demo.example@demo:api-secret, 406, 406", "kari@acme.com:h:mm@r, 200, 200",
            "kari@acme.com@acme.com:h:mm@r, 406, 200", "demo:demo-secret, 406, 406", "demo@demo:, 406, 406", "'', 406, 406",
            "demo@acme.com:demo-secret, 406, 406", "demo@demo, 406, 406", "@demo:demo-secret, 406, 406",
            "Demo@demo:demo-secret, 406, 406" })
    void usersAreLetInByWhatTheyHave(String userAndPassword, int one, int two) throws IOException {
        simulator.intouch().account("demo").setApiPassword("api-secret");
        IntouchClient user = new IntouchClient(simulator, userAndPassword);

        assertThat(user.get("/1/contacts").status()).isEqualTo(one);
        assertThat(user.get("/2/contacts").status()).isEqualTo(two);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "X-No: credentials", "Authorization: Basic ***", "Authorization: Basic", "Authorization: Bearer a2FyaQ==",
            "Authorization: Basic Og==" })
    void withoutCredentialsItIs406AndNoChallenge(String header) throws IOException {
        for (String path : new String[] { "/1/contacts", "/2/contacts" }) {
            Raw.Answer answer = client.plain("GET", path, "", header);
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.body()).isEmpty();
            assertThat(IntouchClient.header(answer, "WWW-Authenticate")).isEqualTo("none");
        }
        read(readings -> readings.withV2CredentialsStatus(401));
        assertThat(client.plain("GET", "/1/contacts", "", header).status()).isEqualTo(406);
        Raw.Answer answer = client.plain("GET", "/2/contacts", "", header);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(IntouchClient.header(answer, "WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void whatAUserMayNotDoIs406() throws IOException {
        simulator.intouch().account("demo").setProfile(
                simulator.intouch().account("demo").profile().withFunctions("ALLOW_API", "EDIT_GROUP"));

        assertThat(client.get("/1/contacts").status()).isEqualTo(200);
        assertThat(client.json("POST", "/1/groups", "{\"Name\":\"a\"}").status()).isEqualTo(200);
        assertThat(client.json("POST", "/1/contacts", "{\"PhoneNumber\":\"1\"}").status()).isEqualTo(406);
        assertThat(client.json("POST", "/2/messages", "{}").status()).isEqualTo(406);
        assertThat(client.get("/1/folders").status()).isEqualTo(406);
        simulator.intouch().account("demo").setProfile(
                simulator.intouch().account("demo").profile().withFunctions("SEND_SMS"));
        assertThat(client.get("/1/user").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "*/*|application/json|application/json; charset=utf-8", "|application/json|application/json; charset=utf-8",
            "application/json|application/json|application/json; charset=utf-8",
            "application/xml|application/xml|application/xml; charset=utf-8",
            "text/xml|text/xml|text/xml; charset=utf-8", "text/json|application/json|text/json; charset=utf-8",
            "application/json;q=0.5, application/xml|application/xml|application/xml; charset=utf-8",
            "application/xml;q=0.3,application/json; q=0.9|application/json|application/json; charset=utf-8",
            "text/html, application/xml; q=0.1|application/xml|application/xml; charset=utf-8",
            "text/html, */*; q=0.1|application/json|application/json; charset=utf-8",
            "application/json; q=oops|application/json|application/json; charset=utf-8",
            "application/json; q=0, application/xml|application/xml|application/xml; charset=utf-8",
            "text/html|none|application/json; charset=utf-8" })
    void repliesAreWrittenInWhatIsAccepted(String accept, String one, String two) throws IOException {
        String header = accept == null ? "X-No: accept" : "Accept: " + accept;
        Raw.Answer first = client.call("GET", "/1/contacts", "", header);

        assertThat(IntouchClient.header(first, "Content-Type")).isEqualTo(one);
        assertThat(first.status()).isEqualTo(one.equals("none") ? 406 : 200);
        assertThat(IntouchClient.header(client.call("GET", "/2/contacts", "", header), "Content-Type")).isEqualTo(two);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "application/json|{\"PhoneNumber\":\"1\"}|200|201",
            "application/json; charset=utf-8|{\"PhoneNumber\":\"1\"}|200|201",
            "text/json|{\"PhoneNumber\":\"1\"}|200|201", FORM + "|{\"PhoneNumber\":\"1\"}|200|201",
            FORM + "|PhoneNumber=1&Firstname=%C3%85se+Ek|200|201", "none|{\"PhoneNumber\":\"1\"}|200|201",
            "none|  PhoneNumber=1|200|201", "application/json|PhoneNumber=1|400|400",
            "application/xml|{\"PhoneNumber\":\"1\"}|400|400",
            "text/plain|{\"PhoneNumber\":\"1\"}|415|415", "multipart/form-data; boundary=a|--a--|415|415",
            "application/json|{\"phonenumber\":\"1\"}|406|201",
            "application/json|{\"PhoneNumber\":\"1\",\"Extra\":1}|406|201" })
    void bodiesAreReadForWhatTheyAre(String type, String body, int one, int two) throws IOException {
        String header = type.equals("none") ? "X-No: type" : "Content-Type: " + type;

        assertThat(client.call("POST", "/1/contacts", body, header).status()).isEqualTo(one);
        assertThat(client.call("POST", "/2/contacts", body, header).status()).isEqualTo(two);
        assertThat(simulator.intouch().account("demo").contacts()).hasSize((one == 200 ? 1 : 0) + (two == 201 ? 1 : 0));
    }

    @Test
    void xmlIsReadAsItsSerializersDo() throws IOException {
        String contract = IntouchSampleTest.CONTRACT;
        String inOrder = "<Firstname>Kari</Firstname><IsPrivate>1</IsPrivate><PhoneNumber>1</PhoneNumber>";
        String outOfOrder = "<PhoneNumber>1</PhoneNumber><Firstname>Kari</Firstname>";

        assertThat(client.xml("POST", "/1/contacts", "<Contact" + contract + ">" + inOrder + "</Contact>").body())
                .contains("<Firstname>Kari</Firstname><IsPrivate>true</IsPrivate>");
        assertThat(client.xml("POST", "/1/contacts", "<Contact" + contract + ">" + outOfOrder + "</Contact>").body())
                .contains("<Firstname i:nil=\"true\" />");
        assertThat(client.xml("POST", "/1/contacts", "<Contact>" + inOrder + "</Contact>").status()).isEqualTo(400);
        assertThat(client.xml("POST", "/1/contacts", "<Person" + contract + ">" + inOrder + "</Person>").status())
                .isEqualTo(400);
        assertThat(client.xml("POST", "/1/contacts", "<a:Contact xmlns:a=\"http://schemas.datacontract.org/2004/07/"
                                                     + "PSWinCom.Intouch.API.Resources\"><a:PhoneNumber>1</a:PhoneNumber></a:Contact>")
                .status()).isEqualTo(200);
        assertThat(client.xml("POST", "/2/contacts", "<Contact>" + outOfOrder + "</Contact>").body())
                .matches("<int>\\d+</int>");
        assertThat(client.xml("POST", "/2/contacts", "<Contact" + contract + ">" + inOrder + "</Contact>").status())
                .isEqualTo(400);
        assertThat(client.xml("POST", "/2/contacts",
                "<!DOCTYPE Contact [<!ENTITY a \"1\">]><Contact><PhoneNumber>&a;</PhoneNumber>"
                                                     + "</Contact>")
                .status())
                .isEqualTo(400);
        assertThat(client.xml("POST", "/2/contacts", "<Contact").body()).isEqualTo(
                "<Error><Message>The document cannot be read.</Message></Error>");
    }

    @ParameterizedTest
    @CsvSource({
            "GET, /1//contacts, 200", "GET, /1///contacts//count/, 200", "GET, /2//Contacts, 200",
            "GET, /2/CONTACTS/count, 200",
            "GET, /1/Contacts, 404", "GET, /1/nothing, 404", "GET, /1/contacts/1/2, 404", "GET, /1/, 404",
            "GET, /1/contacts/abc, 405",
            "GET, /2/contacts/abc, 405", "GET, /1/contacts/1.0, 405", "GET, /1/contacts/99999999999, 405",
            "GET, /1/contacts/2147483648, 405", "GET, /1/contacts/-1, 404", "GET, /1/contacts/0, 404",
            "GET, /1/contacts/%31, 404", "GET, /1/contacts/1%2F..%2Fcount, 405", "GET, /1/contacts/.., 405",
            "GET, /1/contacts/../user, 404", "GET, /1/contacts/%2e%2e, 405", "GET, /1/contacts/%00, 405",
            "GET, /1/contacts/%zz, 400", "GET, /1/contacts/%C3, 400", "GET, /1/contacts/%4, 400",
            "GET, /1/contacts/search/a%2F..%2F..%2Fuser, 200", "GET, /1/contacts/search/.., 200",
            "GET, /1/messages/..%2Fuser, 404",
            "GET, /1/groups/x/contacts, 405", "PUT, /1/groups/1/contacts/x, 405", "GET, /1/folders/x/messages, 405",
            "PATCH, /1/contacts, 405", "PUT, /1/contacts, 405", "POST, /1/contacts/count, 405", "POST, /1/user, 405",
            "GET, /1/messages, 405", "GET, /2/folders, 404", "GET, /1/contacts?page=2&$top=1, 200" })
    void pathsAndMethodsAreTakenLiterally(String method, String target, int status) throws IOException {
        Raw.Answer answer = client.call(method, target, "", "Content-Type: application/json");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().isEmpty()).isEqualTo(status >= 400 && target.startsWith("/1/"));
    }

    @Test
    void pathsCanBeResolvedFirst() throws IOException {
        read(readings -> readings.withPathsResolved(true));

        assertThat(client.get("/1/contacts/../user").body()).startsWith("{\"AllowedFunctions\"");
        assertThat(client.get("/1/contacts/1%2F..%2F..%2fuser/.").body()).startsWith("{\"AllowedFunctions\"");
        assertThat(client.get("/1/../../..").status()).isEqualTo(400);
    }

    @Test
    void postCanMeanPutAndDelete() throws IOException {
        int id = simulator.intouch().account("demo").addContact("Kari", "Hansen", "1").id();
        for (int version = 1; version <= 2; version++) {
            String path = "/" + version + "/contacts/" + id;
            assertThat(client.call("POST", path, "{\"PhoneNumber\":\"" + version + "\"}", "X-HTTP-Method-Override: PUT",
                    "Content-Type: application/json").status()).isEqualTo(204);
            assertThat(simulator.intouch().account("demo").contacts().get(0).phoneNumber()).isEqualTo("" + version);
            assertThat(client.call("POST", path, "", "X-HTTP-Method-Override: put").status()).isEqualTo(405);
            assertThat(client.call("GET", path, "", "X-HTTP-Method-Override: DELETE").status())
                    .isEqualTo(version == 1 ? 400 : 200);
        }
        simulator.faults().add(Fault.status(500, "no").on("contacts/delete"));
        assertThat(client.call("POST", "/1/contacts/" + id, "", "X-HTTP-Method-Override: DELETE").status()).isEqualTo(500);
        assertThat(client.call("POST", "/2/contacts/" + id, "", "X-HTTP-Method-Override: DELETE").status()).isEqualTo(204);
        assertThat(simulator.intouch().account("demo").contacts()).isEmpty();
    }

    @Test
    void whoAsksTooOftenWaitsAMinute() throws IOException {
        read(readings -> readings.withThrottle(2));
        client.get("/1/contacts");
        client.get("/2/contacts");
        Raw.Answer answer = client.get("/1/contacts");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo(THROTTLED);
        assertThat(IntouchClient.header(answer, "Content-Type")).isEqualTo("text/plain");
        assertThat(IntouchClient.header(answer, "Retry-After")).isEqualTo("none");
        assertThat(client.json("POST", "/2/contacts", "{\"PhoneNumber\":\"1\"}").body()).isEqualTo(THROTTLED);
        assertThat(simulator.intouch().account("demo").contacts()).isEmpty();
        assertThat(new IntouchClient(simulator, "kari@acme.com:h:mm@r").get("/1/contacts").status()).isEqualTo(200);
        simulator.clock().advance(Duration.ofSeconds(60));
        assertThat(client.get("/1/contacts").status()).isEqualTo(200);
    }

    @Test
    void aBodyInAnotherCharsetIsRead() throws IOException {
        byte[] body = "{\"PhoneNumber\":\"1\",\"Firstname\":\"Åse\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] head = ("POST /2/contacts HTTP/1.1\r\nHost: a\r\n" + client.basic()
                       + "\r\nContent-Type: application/json; charset=iso-8859-1\r\nContent-Length: " + body.length
                       + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Raw.exchange(simulator, Bytes.join(head, body)).status()).isEqualTo(201);
        assertThat(simulator.intouch().account("demo").contacts().get(0).firstname()).isEqualTo("Åse");
    }

    private void read(UnaryOperator<IntouchReadings> readings) {
        simulator.close();
        simulator = Simulator.builder().account("kari@acme.com", "h:mm@r")
                .intouch(readings.apply(IntouchReadings.likely())).build();
        client = IntouchClient.demo(simulator);
    }
}
