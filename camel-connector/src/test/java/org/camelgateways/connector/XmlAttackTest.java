package org.camelgateways.connector;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents that are there to hurt their reader are refused, as replies and as posts, and nothing outside is asked for.
 */
class XmlAttackTest extends ConnectorTestSupport {

    static final int REPLY = 1_000_000;
    static final int POST = 60_000;
    static final String TOKEN = "a1B2c3D4e5F6g7H8i9J0kL";
    private static final Map<String, String> FETCHES = Map.of(
            "user/fetch", "user", "staff/fetch", "user", "leadsource/fetch", "leadSource", "leadsource/list", "leadSources");
    private static final Map<String, Object> SAVES = Map.of(
            "user/save", User.of("1", User.MEMBER, "a", "b"), "staff/save", User.of("1", User.STAFF, "a", "b"),
            "leadsource/save", LeadSource.of("1", "a"));

    private static final AtomicInteger ROUTED = new AtomicInteger();
    private static FaultServer outside;
    private static Application partner;

    @BeforeAll
    static void startPartner() throws Exception {
        outside = FaultServer.plain();
        partner = Application.start(receiving(), receivers(ROUTED));
    }

    static Map<String, String> receiving() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("camel.component.connector.authToken", TOKEN);
        return properties;
    }

    static RouteBuilder receivers(AtomicInteger routed) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (String kind : List.of("user", "staff", "leadsource")) {
                    from("connector:" + kind + "/receive?callbackPath=/partner/" + kind)
                            .process(exchange -> routed.incrementAndGet()).setBody(constant("1"));
                }
            }
        };
    }

    @AfterAll
    static void stopPartner() throws Exception {
        partner.close();
        assertThat(outside.connections()).as("who asked outside").isZero();
        outside.close();
    }

    @ParameterizedTest
    @EnumSource(XmlAttack.class)
    void aReplyIsRefusedAndNothingOfItIsTold(XmlAttack attack) {
        FETCHES.forEach((operation, root) -> {
            service.answering(200, Map.of("Content-Type", "application/xml"), attack.document(root, REPLY, outside.port()));
            quiet(failed(NoAnswerException.class, operation, "4711"));
        });
        SAVES.forEach((operation, body) -> {
            service.answering(
                    200, Map.of("Content-Type", "application/xml"), attack.document("response", REPLY, outside.port()));
            quiet(failed(OutcomeUnknownException.class, operation, body));
        });
    }

    @ParameterizedTest
    @EnumSource(XmlAttack.class)
    void asAnErrorDocumentItLeavesTheStatusToSpeak(XmlAttack attack) {
        String document = attack.document("error", REPLY, outside.port());
        service.answering(400, Map.of("Content-Type", "application/xml"), document);
        quiet(failed(RequestRejectedException.class, "user/save", SAVES.get("user/save")));
        service.answering(500, Map.of("Content-Type", "application/xml"), document);
        quiet(failed(OutcomeUnknownException.class, "user/save", SAVES.get("user/save")));
    }

    private static void quiet(GatewayException error) {
        assertThat(error.getMessage()).hasSizeLessThan(300).doesNotContain("root:", "lol", "xxx");
    }

    @ParameterizedTest
    @EnumSource(value = XmlAttack.class, names = "LONG_.*", mode = EnumSource.Mode.MATCH_NONE)
    void aPostIsRefusedAndNotRouted(XmlAttack attack) throws Exception {
        for (String kind : List.of("user", "staff", "leadsource")) {
            String document = attack.document(kind.equals("leadsource") ? "leadSource" : "user", POST, outside.port());
            RawClient.Answer answer = RawClient.once(
                    partner.port(), "POST", "/partner/" + kind + "/" + TOKEN, "Content-Type: application/xml\r\n", document);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("<reason>VALIDATION</reason>").hasSizeLessThan(400);
        }
        assertThat(ROUTED).hasValue(0);
    }

    @Test
    void aPostBeyondTheCapIsRefusedForItsSize() throws Exception {
        for (int size : new int[] { 66_000, 2_000_000 }) {
            RawClient.Answer answer = RawClient.once(
                    partner.port(), "POST", "/partner/user/" + TOKEN, "Content-Type: text/xml\r\n",
                    "<user><userInfo><firstname>" + "x".repeat(size) + "</firstname></userInfo></user>");
            assertThat(answer.status()).isEqualTo(413);
        }
        assertThat(ROUTED).hasValue(0);
    }

    @Test
    void aReplyBeyondTheCapIsNotReadToItsEnd() {
        service.answering("<user><userInfo><firstname>" + "x".repeat(20_000_000) + "</firstname></userInfo></user>");
        quiet(failed(NoAnswerException.class, "user/fetch", "4711"));
    }

    /** In a process of its own with little memory, each attack again and again; the numbers are in what it prints. */
    @Test
    @Tag("long")
    void theHeapStaysFlat(@TempDir Path folder) throws Exception {
        Path printed = folder.resolve("printed.txt");
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError", "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        XmlAttackChild.class.getName(), "100"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
        try {
            assertThat(process.waitFor(Duration.ofMinutes(8).toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(printed, StandardCharsets.UTF_8);
        System.out.println(said);
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("heap flat");
    }
}
