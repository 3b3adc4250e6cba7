package org.camelgateways.examples.clubsync;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.camelgateways.examples.common.Child;
import org.camelgateways.examples.common.OwnServer;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The club's own web service, as a hub uses it that is slow, repeats itself or is none of ours. */
class PartnerTest {

    private static final String TOKEN = "a1B2c3D4e5F6g7H8i9J0kL";
    private static final String OURS = "<identifier>INTOUCH</identifier><clientID>456</clientID><clubID>123</clubID>";
    private static final String MOBILE = "<mobile>+46701740671</mobile>";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 12;

    private final Simulator simulator = Simulator.start();
    private final SimulatedServices services = new SimulatedServices(simulator);
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = OwnServer.freePort();
    @TempDir
    private Path folder;
    private ClubSync application = new ClubSync(System.out, Map.of());
    private Thread running = new Thread();

    @BeforeEach
    void aClubOfOneMember() throws Exception {
        Path csv = Files.writeString(folder.resolve("members.csv"), """
                kind,id,name,firstname,lastname,birthdate,status,email,mobile,leadSource,owner
                LEADSOURCE,WEB,Web,,,,INACTIVE,,,,
                MEMBER,M-1,,Kari,Berg,1990-01-01,ACTIVE,kari@club.example,+46701740605,WEB,
                """);
        application = new ClubSync(new PrintStream(PrintStream.nullOutputStream()), settings(csv));
        running = new Thread(() -> {
            try {
                application.run();
            } catch (Exception e) {
                // the end of the test
            }
        });
        running.start();
        await().atMost(PATIENCE).until(() -> simulator.connector().records(ConnectorKind.USER).size() == 1);
    }

    @AfterEach
    void end() throws Exception {
        running.interrupt();
        running.join(PATIENCE.toMillis());
        application.close();
        simulator.close();
        assertThat(running.isAlive()).isFalse();
    }

    private Map<String, String> settings(Path csv) {
        String url = simulator.baseUrl().toString();
        return Map.ofEntries(
                Map.entry("sync.provider", "CLUB"), Map.entry("sync.clientId", "456"), Map.entry("sync.clubId", "123"),
                Map.entry("sync.hubUrl", url), Map.entry("sync.username", Simulator.DEMO_USER),
                Map.entry("sync.secretKey", Simulator.DEMO_SECRET), Map.entry("sync.smsUrl", url),
                Map.entry("sync.contacts.username", services.contacts().username()),
                Map.entry("sync.contacts.domain", services.contacts().domain()),
                Map.entry("sync.contacts.password", Simulator.DEMO_SECRET), Map.entry("sync.contacts.url", url),
                Map.entry("sync.store", folder.resolve("club").toString()), Map.entry("sync.csv", csv.toString()),
                Map.entry("sync.publicUrl", "http://127.0.0.1:" + port), Map.entry("sync.port", Integer.toString(port)),
                Map.entry("sync.authToken", TOKEN));
    }

    private HttpRequest request(String kind, String ids, String recordId, String rest) {
        String root = kind.equals("user") ? "user" : "leadSource";
        String body = "<" + root + "><providerInfo>" + ids + "<recordID>" + recordId + "</recordID></providerInfo>" + rest
                      + "</" + root + ">";
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/partner/" + kind + "/" + TOKEN))
                .header("Content-Type", "application/xml").header("clubId", "M-1").header("CamelConnectorRecordId", "M-1")
                .header("CamelSqlQuery", "DELETE FROM people").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static String id(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return reply.body().replaceAll("(?s).*<uuid>(.*)</uuid>.*", "$1");
    }

    private String post(String kind, String recordId, String rest) throws Exception {
        return id(client.send(request(kind, OURS, recordId, rest), HttpResponse.BodyHandlers.ofString()));
    }

    private static String person(String contact) {
        return person("Lead", contact);
    }

    private static String person(String name, String contact) {
        return "<userInfo><firstname>" + name + "</firstname><lastname>Newcomer</lastname><userStatus>ACTIVE</userStatus>"
               + "<userType>PROSPECT</userType>" + contact + "</userInfo>";
    }

    private Map<String, String> people(String column) {
        return application.database().table("SELECT id, " + column + " FROM people");
    }

    @Test
    void whoComesAgainIsNobodyElse() throws Exception {
        String id = post("user", "", person(MOBILE));
        assertThat(post("user", "", person(MOBILE))).as("repeated").isEqualTo(id);
        assertThat(post("user", "", person("<mobile>+46701740672</mobile>"))).as("another").isNotEqualTo(id);
        assertThat(post("user", "gone-1", person("<email>a@example.org</email>"))).isEqualTo("gone-1");
        assertThat(post("user", "gone-1", person("<email>b@example.org</email>"))).isEqualTo("gone-1");
        await().atMost(PATIENCE).until(() -> simulator.inbox().size() == 2);
        assertThat(people("mobile")).hasSize(4);
    }

    @Test
    void ofManyPostsAtTheSameMomentOneMakesTheRecord() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(idsOfMany("user", person("<email>lead" + round + "@example.org</email>"))).hasSize(1);
            assertThat(idsOfMany("leadsource", "<leadInfo><name>Expo " + round + "</name></leadInfo>")).hasSize(1);
        }
        assertThat(people("email")).hasSize(1 + ROUNDS);
        assertThat(application.database().table("SELECT id, name FROM lead_sources")).hasSize(1 + ROUNDS);
    }

    private List<String> idsOfMany(String kind, String rest) {
        HttpRequest request = request(kind, OURS, "", rest);
        List<CompletableFuture<HttpResponse<String>>> replies = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            replies.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        return replies.stream().map(CompletableFuture::join).map(PartnerTest::id).distinct().toList();
    }

    @Test
    void whatTheHubLeavesOutStaysAsItIs() throws Exception {
        post("user", "M-1", "<userInfo><firstname>Kari</firstname><lastname>Dahl</lastname><userStatus>ACTIVE</userStatus>"
                            + "<userType>MEMBER</userType><city>Kiruna</city><email/></userInfo>");
        assertThat(people("CONCAT_WS('|', kind, lastname, birthdate, email, mobile, city, lead_source)")).containsEntry(
                "M-1", "MEMBER|Dahl|1990-01-01|kari@club.example|+46701740605|Kiruna|WEB");
        post("leadsource", "WEB", "<leadInfo><name>The web</name></leadInfo>");
        String made = post("leadsource", "", "<leadInfo><name>Expo</name></leadInfo>");
        assertThat(application.database().table("SELECT id, CONCAT_WS('|', name, status) FROM lead_sources"))
                .containsOnly(Map.entry("WEB", "The web|INACTIVE"), Map.entry(made, "Expo|ACTIVE"));
    }

    @Test
    void anotherClubsMemberOfTheSameIdIsNotTaken() throws Exception {
        String other = OURS.replace("123", "124");
        HttpResponse<String> reply = client.send(
                request("user", other, "M-1", person(MOBILE)), HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(people("firstname")).containsOnly(Map.entry("M-1", "Kari"));
    }

    @Test
    void whatAnybodyCanTypeIntoAFormIsOnlyText() throws Exception {
        String sql = "x'); DELETE FROM people; --";
        String id = post("user", "", person(sql, MOBILE));
        String simple = post("user", "", person("${body}", "<mobile>no number</mobile>"));
        assertThat(people("firstname")).hasSize(3).containsEntry(id, sql).containsEntry(simple, "${body}");
        await().atMost(PATIENCE).until(() -> people("text").get(simple), "NOT_SENT"::equals);
        await().atMost(PATIENCE).until(() -> simulator.inbox().size() == 1);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::text)
                .allSatisfy(text -> assertThat(text).startsWith("Hej! Valkommen"));
    }

    @Test
    void anExportThatCannotBeReadEndsTheRunWithASentence() throws Exception {
        Path csv = Files.writeString(folder.resolve("other.csv"), "id;name\n1;Kari\n");
        Map<String, String> settings = new HashMap<>(settings(csv));
        settings.put("sync.store", folder.resolve("other").toString());
        settings.put("sync.port", Integer.toString(OwnServer.freePort()));
        try (Child child = new Child(folder, ClubSync.class, settings)) {
            assertThat(child.untilExit()).as(child.printed()).isEqualTo(1);
            assertThat(child.printed()).endsWith("separated by commas: "
                                                 + "kind,id,name,firstname,lastname,birthdate,status,email,mobile,leadSource,owner%n"
                                                         .formatted())
                    .doesNotContain("\tat ");
        }
    }
}
