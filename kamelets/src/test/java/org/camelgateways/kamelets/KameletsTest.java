package org.camelgateways.kamelets;

import java.io.InputStream;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.CapturedLog;
import org.camelgateways.support.model.DeliveryReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each Kamelet does with the simulator what it is for, configured as pages say, and logs no secret. */
class KameletsTest {

    private static final String USER = "clinic";
    /** A URI would read it otherwise, unless it is kept from that. */
    private static final String SECRET = "s3+cr%et&x=y#z";
    private static final String TOKEN = "00112233445566778899aabbccddeeff";
    private static final String CLIENT = "client-4711";
    private static final String NUMBER = "+46701740605";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(Simulator.builder().account(USER, SECRET));

    private final Simulator simulator = extension.simulator();
    private final List<Object> arrived = new CopyOnWriteArrayList<>();
    private CapturedLog log;
    private Application application;

    @BeforeEach
    void captureTheLog() {
        log = new CapturedLog();
    }

    @AfterEach
    void noSecretIsLogged() {
        if (application != null) {
            application.close();
        }
        log.close();
        assertThat(log.text()).contains("Apache Camel").doesNotContain(SECRET, TOKEN, CLIENT);
    }

    @Test
    void intimeSendSinkSendsAndTheReportComesToIntimeStatusSource() throws Exception {
        int port = freePort();
        start(
                Map.of(
                        "camel.server.port", Integer.toString(port), "intime-send-sink.username", USER,
                        "intime-send-sink.secretKey", SECRET, "intime-send-sink.sender", "ACME",
                        "intime-send-sink.callbackBaseUrl", "http://127.0.0.1:" + port,
                        "intime-send-sink.callbackPath", "/intime", "intime-send-sink.authToken", TOKEN,
                        "intime-status-source.callbackPath", "/intime", "intime-status-source.authToken", TOKEN),
                "intime-send-sink", "intime-status-source");

        application.template().sendBodyAndHeader("direct:sink", "Hej", "CamelIntimeRecipients", NUMBER);

        assertThat(simulator.inbox().to(NUMBER)).extracting(InboxMessage::sender).containsExactly("ACME");
        simulator.report(simulator.inbox().messages().get(0).id(), "20");
        awaitOne(DeliveryReport.class);
    }

    @Test
    void intouchsmsSendSinkSendsAndTheReportComesToIntouchsmsStatusSource() throws Exception {
        int port = freePort();
        start(
                Map.of(
                        "camel.server.port", Integer.toString(port), "intouchsms-send-sink.username", USER,
                        "intouchsms-send-sink.password", SECRET, "intouchsms-send-sink.sender", "ACME",
                        "intouchsms-send-sink.callbackBaseUrl", "http://127.0.0.1:" + port,
                        "intouchsms-send-sink.callbackPath", "/sms", "intouchsms-send-sink.authToken", TOKEN,
                        "intouchsms-status-source.callbackPath", "/sms", "intouchsms-status-source.authToken", TOKEN),
                "intouchsms-send-sink", "intouchsms-status-source");

        application.template().sendBodyAndHeader("direct:sink", "Muraho", "CamelIntouchsmsRecipients", NUMBER);

        assertThat(simulator.inbox().to(NUMBER)).extracting(InboxMessage::sender).containsExactly("ACME");
        simulator.report(simulator.inbox().messages().get(0).id(), "D");
        awaitOne(DeliveryReport.class);
    }

    @Test
    void intouchSendSinkSends() throws Exception {
        start(
                Map.of(
                        "intouch-send-sink.username", USER, "intouch-send-sink.domain", domain(),
                        "intouch-send-sink.password", SECRET, "intouch-send-sink.sender", "ACME"),
                "intouch-send-sink", null);

        application.template().sendBodyAndHeader("direct:sink", "Hei", "CamelIntouchRecipients", NUMBER);

        assertThat(simulator.inbox().to(NUMBER)).extracting(InboxMessage::text).containsExactly("Hei");
    }

    @Test
    void intouchInboxSourceTakesTextsIn() throws Exception {
        start(
                Map.of(
                        "intouch-inbox-source.username", USER, "intouch-inbox-source.domain", domain(),
                        "intouch-inbox-source.password", SECRET, "intouch-inbox-source.delay", "200"),
                null, "intouch-inbox-source");

        simulator.receive("intouch", USER, NUMBER, "", "Takk");

        awaitOne(FolderMessage.class);
    }

    @Test
    void intimeBlocklistSourceTellsWhoIsBlocked() throws Exception {
        start(
                Map.of(
                        "intime-blocklist-source.username", USER, "intime-blocklist-source.secretKey", SECRET,
                        "intime-blocklist-source.delay", "200", "camel.component.intime.username", USER,
                        "camel.component.intime.secret-key", SECRET, "camel.component.intime.base-url", url()),
                null, "intime-blocklist-source");
        awaitFirstPoll("nix/list");

        application.template().sendBody("intime:nix/addnix", NUMBER);

        awaitOne(BlockListEntry.class);
    }

    @Test
    void connectorUserSinkSavesMembers() throws Exception {
        start(
                Map.of("connector-user-sink.provider", "ACME", "connector-user-sink.clubId", "123"),
                "connector-user-sink", null);

        application.template().sendBody("direct:sink", person("MEMBER"));

        assertThat(simulator.connector().records(ConnectorKind.USER)).hasSize(1);
    }

    @Test
    void connectorStaffSinkSavesStaff() throws Exception {
        start(
                Map.of("connector-staff-sink.provider", "ACME", "connector-staff-sink.clubId", "123"),
                "connector-staff-sink", null);

        application.template().sendBody("direct:sink", person("STAFF"));

        assertThat(simulator.connector().records(ConnectorKind.STAFF)).hasSize(1);
    }

    @Test
    void connectorLeadsourceSourceTellsWhatChanges() throws Exception {
        start(
                Map.of(
                        "connector-leadsource-source.provider", "ACME", "connector-leadsource-source.clubId", "123",
                        "connector-leadsource-source.delay", "200", "camel.component.connector.base-url", url()),
                null, "connector-leadsource-source");
        awaitFirstPoll("leadsource/list");

        application.template().sendBody(
                "connector:leadsource/save?provider=ACME&clubId=123", Map.of("recordId", "7", "name", "Fair"));

        awaitOne(LeadSource.class);
    }

    @Test
    void theRoutesOfThePageSendAndTakeReportsIn() throws Exception {
        Properties page = new Properties();
        try (InputStream in = KameletsTest.class.getResourceAsStream("/docs/kamelets.properties")) {
            page.load(in);
        }
        int port = freePort();
        Map<String, String> properties = new HashMap<>(
                Map.of(
                        "camel.server.port", Integer.toString(port), "camel.main.routesIncludePattern",
                        "classpath:docs/kamelets.camel.yaml"));
        page.forEach((name, value) -> properties.put(name.toString(), value.toString()));
        properties.put("camel.kamelet.intime-send-sink.callbackBaseUrl", "http://127.0.0.1:" + port);
        properties.put("camel.kamelet.intime-send-sink.baseUrl", url());
        application = Application.start(properties);

        application.template().sendBody("direct:remind", "");

        assertThat(simulator.inbox().to(NUMBER)).extracting(InboxMessage::sender).containsExactly("ACME");
        long id = simulator.inbox().messages().get(0).id();
        simulator.report(id, "20");
        await().untilAsserted(() -> assertThat(log.text()).contains("text " + id + " is DELIVERED"));
    }

    /** Where somebody writes them there all the same; the log tells of a failed exchange where it went. */
    @Test
    void secretsInAUriAreMaskedWhereASendFails() throws Exception {
        application = Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:sink").to(
                        "kamelet:intime-send-sink?username=" + USER + "&secretKey=RAW(" + SECRET + ")&authToken=" + TOKEN
                                     + "&baseUrl=" + url());
            }
        });

        application.template().sendBodyAndHeader("seda:sink", "Hej", "CamelIntimeRecipients", "none");

        await().untilAsserted(() -> assertThat(log.text()).contains("InvalidRequestException", "intime-send-sink"));
    }

    private static Map<String, Object> person(String type) {
        return Map.of("recordId", "4711", "userType", type, "userStatus", "ACTIVE", "firstname", "Bo", "lastname", "Ek");
    }

    private void awaitFirstPoll(String function) {
        await().until(() -> simulator.inbox().requests().stream().anyMatch(r -> function.equals(r.function())));
    }

    private void awaitOne(Class<?> type) {
        await().until(() -> !arrived.isEmpty());
        assertThat(arrived).hasSize(1).hasOnlyElementsOfType(type);
    }

    /** @param options of Kamelets, by {@code name.option}, and whatever else begins with {@code camel.} */
    private void start(Map<String, String> options, String sink, String source) throws Exception {
        Map<String, String> properties = new HashMap<>(Map.of("camel.component.connector.client-id", CLIENT));
        options.forEach((name, value) -> properties.put((name.startsWith("camel.") ? "" : "camel.kamelet.") + name, value));
        if (sink != null) {
            properties.put("camel.kamelet." + sink + ".baseUrl", url());
        } else {
            properties.put("camel.kamelet." + source + ".baseUrl", url());
        }
        application = Application.start(properties, new RouteBuilder() {
            @Override
            public void configure() {
                if (sink != null) {
                    from("direct:sink").to("kamelet:" + sink);
                }
                if (source != null) {
                    from("kamelet:" + source).process(exchange -> arrived.add(exchange.getMessage().getBody()));
                }
            }
        });
    }

    private String domain() {
        return simulator.intouch().account(USER).domain();
    }

    private String url() {
        return simulator.baseUrl().toString();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
