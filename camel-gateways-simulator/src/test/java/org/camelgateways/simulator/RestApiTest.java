package org.camelgateways.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RestApiTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(Simulator.builder().account("other", "k"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Simulator simulator = extension.simulator();

    @Test
    void theInboxTellsHowManyTextsANumberGot() throws Exception {
        Raw.create(simulator, Documents.reported("http://127.0.0.1:9/status/s3cret", "+46701234567", "+46701234568"),
                StandardCharsets.ISO_8859_1);
        JsonObject json = json(call("GET", "/inbox?to=+46701234567", ""));

        assertThat(json.getInteger("count")).isEqualTo(1);
        assertThat(json.getJsonArray("entries").getJsonObject(0).getMap())
                .containsEntry("recipient", "+46701234567").containsEntry("text", "Hej").containsEntry("state", "SENT")
                .containsEntry("reference", "t1").containsEntry("statusUrl", "http://127.0.0.1:9/status/*****");
        assertThat(json(call("GET", "/inbox", "")).getInteger("count")).isEqualTo(2);
        JsonObject newest = json(call("GET", "/inbox?limit=1", ""));
        assertThat(newest.getInteger("count")).isEqualTo(2);
        assertThat(newest.getJsonArray("entries")).hasSize(1);
    }

    @Test
    void theInboxCanBeEmptied() throws Exception {
        Raw.create(simulator, Documents.to("+46701234567"), StandardCharsets.ISO_8859_1);

        assertThat(call("DELETE", "/inbox", "").statusCode()).isEqualTo(204);
        assertThat(simulator.inbox().size()).isZero();
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @Test
    void requestsAndCallbacksAreShownWithoutSecrets() throws Exception {
        try (StatusPage page = new StatusPage()) {
            Raw.create(simulator, Documents.reported(page.url(), "+46701234567"), StandardCharsets.ISO_8859_1);
            call("POST", "/clock", "{\"advance\":\"PT10S\"}");
        }
        String requests = call("GET", "/inbox/requests", "").body();
        String callbacks = call("GET", "/inbox/callbacks", "").body();

        assertThat(requests).contains("\"user=demo&hash=*****\"", "<sendertitle>ACME").doesNotContain("demo-secret");
        assertThat(callbacks).contains("\"acknowledged\" : true", "/intime/status/*****").doesNotContain("s3cret");
    }

    @Test
    void theClockCanBeRunForward() throws Exception {
        JsonObject before = json(call("GET", "/clock", ""));
        json(call("POST", "/clock", "{\"advance\":\"PT2H\"}"));
        assertThat(Duration.between(before.getInstant("now"), simulator.clock().instant()))
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusSeconds(30));
        json(call("POST", "/clock", "{\"to\":\"2099-01-01T00:00:00Z\"}"));
        assertThat(simulator.clock().instant().toString()).startsWith("2099-01-01T00:00:0");
    }

    @Test
    void anyStatusCanBeReported() throws Exception {
        try (StatusPage page = new StatusPage()) {
            String id = Raw.create(simulator, Documents.reported(page.url(), "+46701234567"), StandardCharsets.ISO_8859_1);
            JsonObject callback = json(
                    call("POST", "/inbox/callbacks", "{\"messageid\":" + id + ",\"status\":\"-1\"}"));
            assertThat(callback.getBoolean("acknowledged")).isTrue();
            assertThat(page.statuses()).containsExactly("-1");
        }
        HttpResponse<String> unknown = call("POST", "/inbox/callbacks", "{\"messageid\":1,\"status\":\"20\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("There is no text 1");
    }

    @Test
    void whatInTimeKeepsForAnAccountIsShown() throws Exception {
        InTimeAccount account = simulator.inTime().account("demo");
        long group = account.addGroup("Kunder").id();
        account.addContact("Åsa", "Ek", "+46701740605", group);
        account.block("+46701740606", "Bo", "By");
        account.addReminder(InTimeAppointment.of(LocalDateTime.parse("2099-04-25T08:30"), "+46701740605"));

        assertThat(first("/records/intime/groups")).containsEntry("name", "Kunder");
        assertThat(first("/records/intime/contacts?account=demo")).containsEntry("firstname", "Åsa").containsEntry("type", 1)
                .containsEntry("groups", List.of((int) group));
        assertThat(first("/records/intime/blocklist")).containsEntry("mobile", "+46701740606").containsEntry("lastname", "By");
        assertThat(first("/records/intime/reminders")).containsEntry("appointmentDate", "2099-04-25T08:30")
                .containsEntry("messageDate", "2099-04-24T10:00").containsEntry("active", true).containsEntry("messageId", null)
                .containsEntry("attendantMobile", "+46701740605");
        assertThat(json(call("GET", "/records/intime/groups?account=other", "")).getInteger("count")).isZero();
        HttpResponse<String> unknown = call("GET", "/records/intime/groups?account=nobody", "");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).getString("error")).isEqualTo("There is no account nobody; there are demo, other.");
    }

    @Test
    void anAccountOfIntouchSmsIsShownAndChanged() throws Exception {
        assertThat(json(call("GET", "/intouchsms/account", "")).getMap()).containsEntry("account", "demo")
                .containsEntry("balance", 100000).containsEntry("price", 18).containsEntry("postPaid", false)
                .containsEntry("texts", 0);
        JsonObject changed = json(call("POST", "/intouchsms/account?account=other",
                "{\"balance\":-1.5,\"price\":2,\"postPaid\":true,\"senders\":[\"ACME\"]}"));
        assertThat(changed.getMap()).containsEntry("account", "other").containsEntry("balance", -1.5).containsEntry("price", 2)
                .containsEntry("postPaid", true);
        assertThat(changed.getJsonArray("senders")).containsExactly("ACME");
        call("POST", "/intouchsms/account?account=other", "{\"balance\":7}");
        assertThat(simulator.intouchSms().account("other")).hasToString("other, balance 7, price 2, post-paid, senders [ACME]");
        assertThat(simulator.intouchSms().account("demo")).hasToString("demo, balance 100000, price 18");
        assertThat(json(call("GET", "/intouchsms/account?account=nobody", "")).getString("error"))
                .isEqualTo("There is no account nobody; there are demo, other.");
    }

    @Test
    void theStatusOfATextOfIntouchSmsIsSet() throws Exception {
        long id = SmsClient.demo(simulator).id("+46701740605");
        JsonObject message = json(call("POST", "/inbox/status", "{\"messageid\":" + id + ",\"status\":\"E\"}"));

        assertThat(message.getMap()).containsEntry("vendorStatus", "E").containsEntry("state", "FAILED")
                .containsEntry("service", "intouchsms").containsEntry("price", 18);
        HttpResponse<String> unknown = call("POST", "/inbox/status", "{\"messageid\":1,\"status\":\"E\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("There is no text 1 that was sent.");
    }

    @Test
    void theStatusOfATextOfInTimeIsSetReportedAndStays() throws Exception {
        try (StatusPage page = new StatusPage()) {
            String id = Raw.create(simulator, Documents.reported(page.url(), "+46701740605"), StandardCharsets.ISO_8859_1);
            JsonObject message = json(call("POST", "/inbox/status", "{\"messageid\":" + id + ",\"status\":\"3\"}"));
            simulator.clock().advance(Duration.ofDays(1));

            assertThat(message.getMap()).containsEntry("vendorStatus", "3").containsEntry("state", "FAILED");
            assertThat(page.statuses()).containsExactly("3");
            assertThat(simulator.inbox().find(Long.parseLong(id))).get()
                    .satisfies(text -> assertThat(text.vendorStatus()).isEqualTo("3"));
        }
    }

    @Test
    void theServicesTheirFunctionsAndStatusesAreTold() throws Exception {
        JsonObject services = json(call("GET", "/services", ""));

        assertThat(services.getJsonArray("accounts")).containsExactly("demo", "other");
        JsonObject inTime = services.getJsonArray("services").getJsonObject(0);
        assertThat(inTime.getMap()).containsEntry("name", "intime").containsEntry("basePath", "/api/1.0/")
                .containsEntry("incoming", false);
        assertThat(inTime.getJsonArray("functions")).contains("message/create").hasSize(12);
        assertThat(inTime.getJsonObject("statuses").getMap()).containsEntry("20", "delivered").containsEntry("21",
                "no receipt");
    }

    @Test
    void theTablesOfAnAccountAreCountedAndPaged() throws Exception {
        InTimeAccount account = simulator.inTime().account("demo");
        List.of("a", "b", "c").forEach(account::addGroup);

        assertThat(json(call("GET", "/records?account=demo", "")).getJsonObject("intime").getMap())
                .containsEntry("groups", 3).containsEntry("contacts", 0);
        JsonObject page = json(call("GET", "/records/intime/groups?skip=1&limit=1", ""));
        assertThat(page.getInteger("count")).isEqualTo(3);
        assertThat(page.getJsonArray("columns")).containsExactly("id", "name");
        assertThat(page.getJsonArray("entries")).singleElement()
                .satisfies(entry -> assertThat(((JsonObject) entry).getString("name")).isEqualTo("b"));
    }

    @Test
    void aTextThatComesInNeedsAServiceThatTakesIt() throws Exception {
        HttpResponse<String> refused = call("POST", "/inbox/incoming",
                "{\"service\":\"intime\",\"sender\":\"+46701740605\",\"text\":\"Hej\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).getString("error")).startsWith("No texts come in at intime; those that take them: [");
    }

    @Test
    void aRequestIsRecordedWithItsReplyAndTheTextsItIsAbout() throws Exception {
        String id = Raw.create(simulator, Documents.to("+46701740605"), StandardCharsets.ISO_8859_1);
        JsonObject request = json(call("GET", "/inbox/requests", "")).getJsonArray("entries").getJsonObject(0);

        assertThat(request.getMap()).containsEntry("service", "intime").containsEntry("function", "message/create");
        assertThat(request.getJsonObject("reply").getMap()).containsEntry("status", 200).containsEntry("body", id);
        assertThat(simulator.inbox().requests()).singleElement()
                .satisfies(recorded -> assertThat(recorded.texts().contains(Long.parseLong(id))).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "application/x-www-form-urlencoded|username=demo&password=demo-secret&message=a|username=demo&password=*****&message=a",
            "application/json|{\"password\": \"demo-\\\"secret\",\"å\":1}|{\"password\": \"*****\",\"å\":1}" })
    void passwordsInBodiesAreNotShown(String type, String body, String shown) throws Exception {
        SmsClient.demo(simulator).call("POST", SmsClient.SEND, body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);

        assertThat(json(call("GET", "/inbox/requests", "")).getJsonArray("entries").getJsonObject(0).getString("body"))
                .isEqualTo(shown);
    }

    @Test
    void whatTheConnectorKeepsIsShown() throws Exception {
        String xml = "<leadSource><providerInfo><identifier>P</identifier><clientID>1</clientID><clubID>2</clubID><recordID>F"
                     + "</recordID></providerInfo><leadInfo><name>Facebook</name></leadInfo></leadSource>";
        Raw.exchange(simulator, SmsClient.request(
                "POST", "/connector/api/2011-11/leadsource", xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(first("/records/connector/leadsource")).containsEntry("provider", "P").containsEntry("record", "F")
                .containsEntry("fields", Map.of("name", "Facebook", "active", "true")).containsEntry("modifiedBy", "P");
        assertThat(json(call("GET", "/records/connector/user", "")).getInteger("count")).isZero();
    }

    @Test
    void faultsAreBoundedByNumberAndBySize() throws Exception {
        for (int i = 0; i < 1000; i++) {
            simulator.faults().add(Fault.garbage().on("nix/list"));
        }
        assertThat(call("POST", "/faults", "{\"kind\":\"garbage\"}").body()).contains("no room", "1000 that wait");
        assertThat(call("DELETE", "/faults/7", "").statusCode()).isEqualTo(204);
        assertThat(call("POST", "/faults", "{\"kind\":\"garbage\"}").statusCode()).isEqualTo(201);
        call("DELETE", "/faults", "");
        String large = "{\"kind\":\"reply\",\"repeat\":\"ab\",\"count\":100000}";
        long each = FaultCatalog.read(new JsonObject(large)).bytes();
        assertThat(each).isBetween(200_000L, 201_000L);
        simulator.faults().add(Fault.garbage().of(Map.of(), Runtime.getRuntime().maxMemory() / 4 - each - 1));
        assertThat(call("POST", "/faults", large).statusCode()).isEqualTo(201);
        assertThat(call("POST", "/faults", large).body()).contains("no room", "bytes in all");
    }

    @Test
    void eachFaultIsAnsweredWithItsOwnNumber() {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 300).mapToObj(
                i -> new Http(simulator).later("POST", "/faults",
                        "{\"kind\":\"garbage\",\"on\":\"nix/list\",\"after\":" + i + "}"))
                .toList();
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < answers.size(); i++) {
            JsonObject answer = json(answers.get(i).join());
            assertThat(answer.getInteger("after")).isEqualTo(i);
            numbers.put(answer.getInteger("number"), i);
        }

        assertThat(numbers).hasSize(300);
        simulator.faults().entries().forEach(
                entry -> assertThat(entry.fault().waiting()).isEqualTo(numbers.get(entry.number())));
    }

    @Test
    void faultsAreAddedShownAndCleared() throws Exception {
        HttpResponse<String> added
                = call("POST", "/faults", "{\"kind\":\"reset-after-read\",\"on\":\"message/create\",\"times\":2,\"after\":1}");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(simulator.faults().active()).singleElement()
                .hasToString("reset-after-read on message/create after 1, times 2");
        assertThat(json(call("GET", "/faults", "")).getJsonArray("entries").getJsonObject(0).getMap())
                .containsEntry("kind", "reset-after-read").containsEntry("times", "2").containsEntry("after", 1);
        assertThat(simulator.faults().active().get(0).fields()).isEmpty();
        assertThat(call("DELETE", "/faults", "").statusCode()).isEqualTo(204);
        assertThat(simulator.faults().active()).isEmpty();
    }

    @Test
    void aFaultTellsWhatItWasGiven() throws Exception {
        String fields = "\"by\":\"y\",\"headers\":{\"A\":\"b\"},\"replace\":\"x\",\"status\":201";
        call("POST", "/faults", "{\"kind\":\"altered\"," + fields + ",\"times\":2}");

        assertThat(json(call("GET", "/faults", "")).getJsonArray("entries").getJsonObject(0).getJsonObject("fields").encode())
                .isEqualTo("{" + fields + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"kind\":\"status\",\"status\":503,\"body\":\"x\",\"headers\":{\"Retry-After\":\"3\"}}",
            "{\"kind\":\"error\",\"code\":\"2:ERROR0\"}", "{\"kind\":\"html-200\"}", "{\"kind\":\"body-200\",\"text\":\"x\"}",
            "{\"kind\":\"delay\",\"by\":\"PT0.1S\"}", "{\"kind\":\"never-answer\"}",
            "{\"kind\":\"drip-headers\",\"interval\":\"PT1S\"}", "{\"kind\":\"drip-body\",\"interval\":\"PT1S\"}",
            "{\"kind\":\"reset-before-read\"}", "{\"kind\":\"reset-after-headers\"}", "{\"kind\":\"reset-after-read\"}",
            "{\"kind\":\"close-before-read\"}", "{\"kind\":\"close-without-reply\"}", "{\"kind\":\"half-close\"}",
            "{\"kind\":\"close-after-reply\"}", "{\"kind\":\"truncated\"}", "{\"kind\":\"extra-bytes\"}",
            "{\"kind\":\"bad-chunk\"}", "{\"kind\":\"endless\"}", "{\"kind\":\"gzip-bomb\",\"bytes\":1000000}",
            "{\"kind\":\"garbage\"}", "{\"kind\":\"raw\",\"text\":\"x\"}", "{\"kind\":\"callback-early\"}",
            "{\"kind\":\"callback-late\",\"by\":\"PT5H\",\"times\":\"always\"}", "{\"kind\":\"callback-twice\"}" })
    void everyKindOfFaultHasItsJson(String json) throws Exception {
        assertThat(call("POST", "/faults", json).statusCode()).isEqualTo(201);
        assertThat(json).contains("\"kind\":\"" + simulator.faults().active().get(0).name() + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "POST|/faults|{\"kind\":\"reset\"}|one of status, error,", "POST|/faults|[]|must be a JSON object",
            "POST|/faults||must be a JSON object", "POST|/faults|{\"kind\"|must be a JSON object",
            "POST|/faults|{\"kind\":\"delay\"}|The field by must be there and be a text",
            "POST|/faults|{\"kind\":\"delay\",\"by\":\"2s\"}|must be a duration, for example PT2H",
            "POST|/faults|{\"kind\":\"delay\",\"by\":\"-PT2S\"}|not negative",
            "POST|/faults|{\"kind\":\"garbage\",\"time\":1}|no field time here; there are after, chance, kind, on, times",
            "POST|/faults|{\"kind\":\"garbage\",\"chance\":0}|more than 0 and at most 1, not 0.0",
            "POST|/faults|{\"kind\":\"garbage\",\"times\":0}|at least 1 time",
            "POST|/faults|{\"kind\":\"garbage\",\"times\":1.5}|whole number",
            "POST|/faults|{\"kind\":\"garbage\",\"on\":\"message/crate\"}|there are contacts/add, contacts/addgroup",
            "POST|/faults|{\"kind\":\"status\",\"status\":99999999999}|out of range",
            "POST|/faults|{\"kind\":\"status\",\"status\":503,\"body\":7}|field body must",
            "POST|/faults|{\"kind\":\"status\",\"status\":503,\"headers\":7}|headers must be an object",
            "POST|/faults|{\"kind\":\"status\",\"status\":503,\"headers\":{\"a b\":\"c\"}}|header",
            "POST|/faults|{\"kind\":\"reply\",\"repeat\":\"x\",\"count\":999999999}|at most 134217728 bytes",
            "POST|/faults|{\"kind\":\"reply\",\"base64\":\"*\"}|must be Base64",
            "POST|/faults|{\"kind\":\"altered\",\"charset\":\"x\"}|charset must be one that Java writes",
            "POST|/faults|{\"kind\":\"altered\",\"charset\":\"ISO-2022-CN\"}|charset must be one that Java writes",
            "POST|/faults|{\"kind\":\"delay\",\"by\":\"P200000D\"}|at most 365 days",
            "POST|/faults|{\"kind\":\"callback-late\",\"by\":\"P999999999999D\"}|at most 365 days",
            "POST|/faults|{\"kind\":\"altered\",\"gzip\":10}|from 0 to 9",
            "POST|/faults|{\"kind\":\"callback-altered\",\"on\":\"message/create\"}|strikes reports, of all services or of one: co",
            "POST|/faults|{\"kind\":\"callback-altered\",\"copies\":0}|from 1 to 10000",
            "POST|/faults|{\"kind\":\"callback-altered\",\"method\":\"get\"}|must be an HTTP method",
            "POST|/faults|{\"kind\":\"callback-altered\",\"token\":\"a/b\"}|a segment of a path",
            "POST|/faults|{\"kind\":\"callback-altered\",\"parameters\":7}|object of names and texts or null",
            "POST|/faults|{\"kind\":\"callback-altered\",\"interval\":\"-PT1S\"}|not negative",
            "POST|/clock|{}|Give one field", "POST|/clock|{\"advance\":\"PT1H\",\"to\":\"x\"}|Give one field",
            "POST|/clock|{\"advance\":5}|field advance must", "POST|/clock|{\"to\":\"tomorrow\"}|instant in UTC, for example",
            "POST|/clock|{\"advance\":\"-PT1H\"}|only runs forward",
            "POST|/clock|{\"advance\":\"PT99999999999999H\"}|runs to 9999-12-31T00:00:00Z at most",
            "POST|/clock|{\"to\":\"+1000000000-12-31T23:59:59Z\"}|runs to 9999-12-31T00:00:00Z at most",
            "GET|/inbox?limit=x||number from 1",
            "POST|/intouchsms/account|{\"balanse\":1}|there are balance, postPaid, price, senders",
            "POST|/intouchsms/account|{\"balance\":\"1\"}|The field balance must be there and be a number",
            "POST|/intouchsms/account|{\"balance\":1,\"price\":-1}|A price is not negative",
            "POST|/intouchsms/account|{\"balance\":1e400}|The field balance must be there and be a number",
            "POST|/intouchsms/account|{\"postPaid\":1}|true or false",
            "POST|/intouchsms/account|{\"senders\":\"A\"}|array of texts",
            "POST|/inbox/status|{\"messageid\":1,\"status\":\"12345678901234567890123456789012345678901234567890123456789012345\"}|at most 64 characters",
            "POST|/inbox/status|{\"messageid\":\"1\",\"status\":\"D\"}|messageid must be there and be a whole number" })
    void badInputIsRefusedInOneSentenceThatSaysWhatIsPossible(String method, String path, String body, String sentence)
            throws Exception {
        HttpResponse<String> answer = call(method, path, body == null ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getString("error")).contains(sentence);
        assertThat(simulator.faults().active()).isEmpty();
    }

    /** In pieces, so long that one does not hold it. */
    @Test
    void aLongListIsTheSameAsAShortOne() throws Exception {
        String text = "Ligger på 4:e våningen \"här\" \\ ".repeat(20);
        for (int i = 0; i < 150; i++) {
            new SmsClient(simulator, "demo", "demo-secret").send("+2507000006" + (10 + i % 90), text + i);
        }
        for (String path : new String[] { "/inbox", "/inbox/requests", "/inbox/numbers", "/records/intouchsms/account" }) {
            HttpResponse<String> answer = call("GET", path + "?limit=10000", "");
            assertThat(answer.body()).isEqualTo(json(answer).encodePrettily() + "\n");
        }
        JsonObject requests = json(call("GET", "/inbox/requests?limit=120", ""));
        assertThat(requests.getInteger("count")).isEqualTo(150);
        assertThat(requests.getInteger("dropped")).isZero();
        assertThat(requests.getJsonArray("entries").stream().map(one -> ((JsonObject) one).getLong("number"))).isSorted()
                .hasSize(120);
        JsonObject texts = json(call("GET", "/inbox?limit=149", ""));
        assertThat(texts.getJsonArray("entries").stream().map(one -> ((JsonObject) one).getString("text")))
                .containsExactlyElementsOf(IntStream.range(1, 150).mapToObj(i -> text + i).toList());
    }

    @Test
    void anEmptyListIsLaidOutAsOthers() throws Exception {
        assertThat(call("GET", "/inbox", "").body())
                .isEqualTo("{\n  \"count\" : 0,\n  \"dropped\" : 0,\n  \"entries\" : [ ]\n}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/", "/inbox?limit=1", "/inbox/requests", "/clock", "/openapi.json", "/page/main.js", "/records/intime/groups" })
    void theHeadAloneIsAnsweredAsTheWhole(String path) throws Exception {
        HttpResponse<String> head = call("HEAD", path, "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("content-type"))
                .isEqualTo(call("GET", path, "").headers().firstValue("content-type"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void theHeadOfWhatIsNotThereIsRefusedAsTheWhole() throws Exception {
        assertThat(call("HEAD", "/inboxes", "").statusCode()).isEqualTo(404);
        assertThat(call("HEAD", "/inbox?limit=x", "").statusCode()).isEqualTo(400);
        assertThat(call("HEAD", "/inbox/events", "").statusCode()).isEqualTo(405);
    }

    @Test
    void otherPathsAndMethodsAreNamed() throws Exception {
        assertThat(call("GET", "/inboxes", "").statusCode()).isEqualTo(404);
        assertThat(json(call("GET", "/inboxes", "")).getString("error")).contains("GET /inbox?to=");
        assertThat(call("PUT", "/clock", "").statusCode()).isEqualTo(405);
        assertThat(json(call("GET", "/", "")).getJsonArray("paths")).contains("POST /clock");
        assertThat(call("POST", "/faults", " ".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .method(method,
                        body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(10)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, Object> first(String path) throws IOException, InterruptedException {
        JsonObject json = json(call("GET", path, ""));
        assertThat(json.getInteger("count")).isEqualTo(1);
        Map<String, Object> entry = json.getJsonArray("entries").getJsonObject(0).getMap();
        entry.computeIfPresent("groups", (name, groups) -> List.copyOf((List<?>) groups));
        return entry;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }
}
