package org.camelgateways.examples.clubsync;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The club's own web service, as a hub uses it that got no answer, or answers late. */
class PartnerTest {

    private static final String TOKEN = "a1B2c3D4e5F6g7H8i9J0kL";
    private static final String IDS
            = "<providerInfo><identifier>INTOUCH</identifier><clientID>456</clientID><clubID>123</clubID>";
    private static final String MOBILE = "+46701740671";

    @TempDir
    private Path folder;
    private int port;

    private String post(String kind, String recordId, String rest) throws Exception {
        String root = kind.equals("user") ? "user" : "leadSource";
        String body
                = "<" + root + ">" + IDS + "<recordID>" + recordId + "</recordID></providerInfo>" + rest + "</" + root + ">";
        HttpRequest request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/partner/" + kind + "/" + TOKEN))
                .header("Content-Type", "application/xml").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
        return reply.body().replaceAll("(?s).*<uuid>(.*)</uuid>.*", "$1");
    }

    private static String person(String contact) {
        return "<userInfo><firstname>Lead</firstname><lastname>Newcomer</lastname><userStatus>ACTIVE</userStatus>"
               + "<userType>PROSPECT</userType>" + contact + "</userInfo>";
    }

    @Test
    void whoComesAgainIsNobodyElse() throws Exception {
        Path csv = Files.writeString(
                folder.resolve("members.csv"),
                "kind,id,name,firstname,lastname,birthdate,status,email,mobile,leadSource,owner\n"
                                               + "LEADSOURCE,WEB,Web,,,,ACTIVE,,,,\n");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (Simulator simulator = Simulator.start();
             SimulatedServices services = new SimulatedServices(simulator);
             ClubSync application = new ClubSync(new PrintStream(PrintStream.nullOutputStream()), settings(services, csv))) {
            Thread running = new Thread(() -> {
                try {
                    application.run();
                } catch (Exception e) {
                    // the end of the test
                }
            });
            running.start();
            try {
                await().atMost(Duration.ofMinutes(1)).until(() -> simulator.connector().records(
                        ConnectorKind.LEADSOURCE).size() == 1);

                String id = post("user", "", person("<mobile>" + MOBILE + "</mobile>"));
                assertThat(post("user", "", person("<mobile>" + MOBILE + "</mobile>"))).as("repeated").isEqualTo(id);
                assertThat(post("user", "", person("<mobile>+46701740672</mobile>"))).as("another").isNotEqualTo(id);
                assertThat(post("user", "gone-1", person("<email>a@example.org</email>"))).isEqualTo("gone-1");
                assertThat(post("user", "gone-1", person("<email>b@example.org</email>"))).isEqualTo("gone-1");
                String source = post("leadsource", "", "<leadInfo><name>Expo</name></leadInfo>");
                assertThat(application.database().table("SELECT id, status FROM lead_sources"))
                        .containsEntry(source, "ACTIVE");
                await().atMost(Duration.ofMinutes(1)).until(() -> simulator.inbox().size() == 2);
                assertThat(application.database().table("SELECT id, mobile FROM people")).hasSize(3);
            } finally {
                running.interrupt();
                running.join(Duration.ofMinutes(1).toMillis());
            }
            assertThat(running.isAlive()).isFalse();
        }
    }

    private Map<String, String> settings(SimulatedServices services, Path csv) {
        String url = services.simulator().baseUrl().toString();
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
}
