package org.camelgateways.simulator;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InboxApiTest {
    private static final String ASA = "+46701740605";
    private static final String BO = "+46701740606";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final Http http = new Http(simulator);

    @ParameterizedTest
    @CsvSource({
            "search=hej,3", "search=HEJ%20P%C3%85,1", "search=acme,4", "search=070-174%2006%2006,1", "search=740605,3",
            "search=nothing,0", "search=.*,0", "service=intime,3", "service=intouchsms,1", "service=intime&search=dig,1",
            "to=070-1740605,3", "with=%2B46701740606,1", "state=SENT,3", "state=delivered,0", "account=demo,4", "account=x,0" })
    void textsAreFoundByWhatTheyAre(String query, int count) throws Exception {
        Raw.create(simulator, text(ASA, "Hej på dig"), StandardCharsets.ISO_8859_1);
        Raw.create(simulator, text(ASA, "Hej"), StandardCharsets.ISO_8859_1);
        Raw.create(simulator, text(BO, "Tack"), StandardCharsets.ISO_8859_1);
        SmsClient.demo(simulator).send(ASA, "Hej");

        JsonObject found = http.get("/inbox?" + query);
        assertThat(found.getInteger("count")).isEqualTo(count);
        assertThat(found.getJsonArray("entries")).hasSize(count);
    }

    @Test
    void pagesGoBackToTheOldestText() throws Exception {
        for (int i = 0; i < 5; i++) {
            Raw.create(simulator, text(ASA, "Hej " + i), StandardCharsets.ISO_8859_1);
        }
        List<Long> all = simulator.inbox().messages().stream().map(InboxMessage::id).toList();

        assertThat(ids("/inbox?limit=2")).isEqualTo(all.subList(3, 5));
        assertThat(ids("/inbox?limit=2&before=" + all.get(3))).isEqualTo(all.subList(1, 3));
        assertThat(ids("/inbox?limit=2&search=hej&before=" + all.get(1))).isEqualTo(all.subList(0, 1));
        assertThat(http.get("/inbox?limit=2&search=hej&before=" + all.get(1)).getInteger("count")).isEqualTo(5);
    }

    @Test
    void aNumberIsListedOnceByItsNewestText() throws Exception {
        Raw.create(simulator, text(ASA, "first"), StandardCharsets.ISO_8859_1);
        Raw.create(simulator, text(BO, "second"), StandardCharsets.ISO_8859_1);
        Raw.create(simulator, text("070-174 06 05", "third"), StandardCharsets.ISO_8859_1);
        JsonObject numbers = http.get("/inbox/numbers");

        assertThat(numbers.getInteger("count")).isEqualTo(2);
        JsonObject newest = numbers.getJsonArray("entries").getJsonObject(1);
        assertThat(newest.getInteger("count")).isEqualTo(1);
        assertThat(newest.getJsonObject("newest").getString("text")).isEqualTo("second");
        assertThat(numbers.getJsonArray("entries").getJsonObject(0).getInteger("count")).isEqualTo(2);
    }

    @Test
    void aTextIsShownWithItsExchangesAndReports() throws Exception {
        try (StatusPage page = new StatusPage()) {
            String id = Raw.create(simulator, Documents.reported(page.url(), ASA), StandardCharsets.ISO_8859_1);
            http.post("/inbox/status", "{\"messageid\":" + id + ",\"status\":\"20\"}");
            JsonObject text = http.get("/inbox/" + id);

            JsonObject request = text.getJsonObject("requests").getJsonArray("entries").getJsonObject(0);
            assertThat(request.getString("query")).isEqualTo("user=demo&hash=*****");
            assertThat(request.getString("body")).contains("/intime/status/*****</statusurl>");
            assertThat(request.getJsonObject("reply").getString("body")).isEqualTo(id);
            assertThat(text.getJsonObject("callbacks").getJsonArray("entries").getJsonObject(0).getBoolean("acknowledged"))
                    .isTrue();
            assertThat(text.encode()).doesNotContain("s3cret", "demo-secret");
            assertThat(http.call("GET", "/inbox/1", "").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "application/x-www-form-urlencoded|message=a&dlrurl=http%3A%2F%2Fx.test%2Fa%2Ftok3n%3Fb%3Dc|message=a&dlrurl=http://x.test/a/*****",
            "APPLICATION/X-WWW-FORM-URLENCODED|password=s3cret&dlrurl=http://x.test/a/tok3n|password=*****&dlrurl=http://x.test/a/*****",
            "text/plain|password=s3cret&dlrurl=http://me:s3cret@x.test/a/tok3n|password=*****&dlrurl=http://x.test/a/*****",
            "application/x-www-form-urlencoded|<statusurl>http://x.test/a/tok3n</statusurl>|<statusurl>http://x.test/a/*****</statusurl>",
            "application/json|{\"ApiPassword\":\"s3cret\",\"a\":1}|{\"ApiPassword\":\"*****\",\"a\":1}",
            "text/xml|<u:Password a=\"b\">s3cret</u:Password>|<u:Password a=\"b\">*****</u:Password>",
            "application/json|{\"dlrUrl\": \"http://x.test/a/tok3n?b=c\",\"a\":1}|{\"dlrUrl\": \"http://x.test/a/*****\",\"a\":1}",
            "text/xml|<statusurl><![CDATA[http://x.test/tok3n]]></statusurl>|<statusurl><![CDATA[http://x.test/*****]]></statusurl>" })
    void tokensInTheUrlsForReportsAreNotShown(String type, String body, String shown) throws Exception {
        SmsClient.demo(simulator).call(
                "POST", SmsClient.SEND, body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);

        assertThat(http.get("/inbox/requests").getJsonArray("entries").getJsonObject(0).getString("body")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Cookie", "Proxy-Authorization", "X-Auth-Token", "X-Api-Key", "Client-Secret" })
    void headersThatCredentialsStandInAreNotShown(String name) throws Exception {
        SmsClient.demo(simulator).call("POST", SmsClient.SEND, new byte[0], name + ": s3cret");

        assertThat(http.call("GET", "/inbox/requests", "").body()).contains(name.toLowerCase(Locale.ROOT))
                .doesNotContain("s3cret");
    }

    @Test
    void theInboxIsShownWhileReceiversOfReportsKeepSilent() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (StatusPage page = new StatusPage()) {
            page.answer = form -> {
                await(end);
                return "";
            };
            long id = SmsClient.demo(simulator).id("+250700000005", "dlrurl", page.url().toString());
            String report = "{\"messageid\":" + id + ",\"status\":\"S\"}";
            List<CompletableFuture<HttpResponse<String>>> reports
                    = Stream.of("callbacks", "callbacks", "status", "status", "callbacks")
                            .map(path -> http.later("POST", "/inbox/" + path, report)).toList();
            Awaitility.await().until(() -> page.open.get() == reports.size());

            assertThat(http.get("/inbox").getInteger("count")).isEqualTo(1);
            assertThat(reports).noneMatch(CompletableFuture::isDone);
            end.countDown();
            reports.forEach(CompletableFuture::join);
        }
    }

    @Test
    void aReportToAUrlThatIsNoneIsAFailedAttempt() throws Exception {
        long id = SmsClient.demo(simulator).id(ASA, "dlrurl", "http://localhost:99999/a/tok3n");
        JsonObject callback = http.post("/inbox/callbacks", "{\"messageid\":" + id + ",\"status\":\"S\"}");

        assertThat(callback.getString("failure")).isEqualTo("not sent: the URL is none that can be called over HTTP");
        assertThat(callback.getString("url")).isEqualTo("http://localhost:99999/a/*****");
    }

    @Test
    void requestsAreListedWithoutTheirBodiesToo() throws Exception {
        SmsClient.demo(simulator).send(ASA, "Hej");
        JsonObject brief = http.get("/inbox/requests?brief=true").getJsonArray("entries").getJsonObject(0);

        assertThat(brief.getMap()).containsEntry("function", "sms/send").containsEntry("replyStatus", 200)
                .doesNotContainKey("body").doesNotContainKey("headers");
        assertThat(http.get("/inbox/requests/" + brief.getLong("number")).getJsonObject("headers").getMap())
                .containsEntry("authorization", "*****");
    }

    @Test
    void aFaultIsTakenOutByItsNumber() throws Exception {
        http.post("/faults", "{\"kind\":\"garbage\"}");
        http.post("/faults", "{\"kind\":\"endless\"}");
        JsonObject first = http.get("/faults").getJsonArray("entries").getJsonObject(0);

        assertThat(http.call("DELETE", "/faults/" + first.getInteger("number"), "").statusCode()).isEqualTo(204);
        assertThat(simulator.faults().active()).singleElement().hasToString("endless, times 1");
        assertThat(http.call("DELETE", "/faults/" + first.getInteger("number"), "").statusCode()).isEqualTo(404);
        assertThat(http.get("/faults").getJsonObject("fields").getJsonArray("delay")).containsExactly("by");
    }

    @Test
    void manyTextsAreSearchedWithoutHoldingUpThoseThatCome() throws Exception {
        List<InboxMessage> drafts = IntStream.range(0, 1000).mapToObj(i -> draft(i)).toList();
        for (int i = 0; i < 100; i++) {
            simulator.inbox().accept(drafts);
        }
        assertThat(http.get("/inbox?limit=50").getInteger("count")).isEqualTo(100_000);
        assertThat(http.get("/inbox?search=no%20999&limit=50").getInteger("count")).isEqualTo(100);
        assertThat(http.get("/inbox/numbers?limit=10").getJsonArray("entries")).hasSize(10);
    }

    private static InboxMessage draft(int number) {
        java.time.Instant now = java.time.Instant.EPOCH;
        return new InboxMessage(
                0, "intime", "demo", "+4670174" + String.format("%04d", number), "ACME", "No " + number, null, false, now, now,
                InboxMessage.State.SENT, null, now, null, null);
    }

    private List<Long> ids(String path) throws IOException, InterruptedException {
        return http.get(path).getJsonArray("entries").stream().map(entry -> ((JsonObject) entry).getLong("id")).toList();
    }

    private static String text(String recipient, String text) {
        return Documents.to(recipient).replace("Hej", text);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
