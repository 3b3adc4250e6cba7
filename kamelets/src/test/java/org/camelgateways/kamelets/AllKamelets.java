package org.camelgateways.kamelets;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.connector.ConnectorKey;
import org.camelgateways.simulator.connector.ConnectorKind;

import static org.awaitility.Awaitility.await;

/** Every Kamelet once, on whichever runtime: its routes, their properties, and what is to come of them. */
public final class AllKamelets {

    /** On the class path, beside this class. */
    public static final String ROUTES = "all-kamelets.camel.yaml";

    private static final String TOKEN = "00112233445566778899aabbccddeeff";
    private static final String CLIENT = "client-4711";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What no log may show. */
    public static final List<String> SECRETS = List.of(Simulator.DEMO_SECRET, TOKEN, CLIENT, "701740605");

    private AllKamelets() {
    }

    /** @param port of the application's own HTTP server */
    public static Map<String, String> properties(Simulator simulator, int port) {
        Map<String, String> all = new HashMap<>(Map.of("camel.component.connector.client-id", CLIENT));
        for (String name : List.of("intime-send-sink", "intime-blocklist-source")) {
            option(all, name, Map.of("username", Simulator.DEMO_USER, "secretKey", Simulator.DEMO_SECRET));
        }
        option(all, "intouchsms-send-sink", Map.of("username", Simulator.DEMO_USER, "password", Simulator.DEMO_SECRET));
        for (String name : List.of("intouch-send-sink", "intouch-inbox-source")) {
            option(all, name, Map.of(
                    "username", Simulator.DEMO_USER, "password", Simulator.DEMO_SECRET,
                    "domain", simulator.intouch().account(Simulator.DEMO_USER).domain()));
        }
        for (String name : List.of("connector-user-sink", "connector-staff-sink", "connector-leadsource-source")) {
            option(all, name, Map.of("provider", "ACME", "clubId", "123"));
        }
        for (String name : List.of("intime-send-sink", "intouchsms-send-sink", "intouch-send-sink")) {
            option(all, name, Map.of("sender", "ACME"));
        }
        for (String scheme : List.of("intime", "intouchsms")) {
            Map<String, String> callback = Map.of("callbackPath", "/" + scheme, "authToken", TOKEN);
            option(all, scheme + "-status-source", callback);
            option(all, scheme + "-send-sink", callback);
            option(all, scheme + "-send-sink", Map.of("callbackBaseUrl", "http://127.0.0.1:" + port));
        }
        for (String name : List.of("intouch-inbox-source", "intime-blocklist-source", "connector-leadsource-source")) {
            option(all, name, Map.of("delay", "200"));
        }
        for (String name : List.of(
                "intime-send-sink", "intime-blocklist-source", "intouchsms-send-sink", "intouch-send-sink",
                "intouch-inbox-source", "connector-user-sink", "connector-staff-sink", "connector-leadsource-source")) {
            option(all, name, Map.of("baseUrl", simulator.baseUrl().toString()));
        }
        return all;
    }

    private static void option(Map<String, String> all, String kamelet, Map<String, String> options) {
        options.forEach((name, value) -> all.put("camel.kamelet." + kamelet + "." + name, value));
    }

    /**
     * Returns when each has done what it is for, and throws where one does not.
     *
     * @param log what the application has logged so far
     */
    public static void doWhatTheyAreFor(Simulator simulator, Supplier<String> log) {
        until(() -> simulator.inbox().count("+46701740605") == 3);
        until(() -> simulator.connector().records(ConnectorKind.USER).size() == 1);
        until(() -> simulator.connector().records(ConnectorKind.STAFF).size() == 1);

        simulator.clock().advance(Duration.ofMinutes(1));
        until(() -> log.get().contains("intime-status-source told DELIVERED"));
        until(() -> log.get().contains("intouchsms-status-source told DELIVERED"));

        simulator.receive("intouch", Simulator.DEMO_USER, "+46701740606", "", "Takk");
        until(() -> log.get().contains("intouch-inbox-source told"));

        untilAsked(simulator, "nix/list");
        simulator.inTime().account(Simulator.DEMO_USER).block("+46701740607");
        until(() -> log.get().contains("intime-blocklist-source told created"));

        untilAsked(simulator, "leadsource/list");
        simulator.connector().save(
                ConnectorKind.LEADSOURCE, ConnectorKey.of("ACME/" + CLIENT + "/123", "7"), Map.of("name", "Fair"), Map.of());
        until(() -> log.get().contains("connector-leadsource-source told created"));
    }

    /** What is there at the first poll is where it begins. */
    private static void untilAsked(Simulator simulator, String function) {
        until(() -> simulator.inbox().requests().stream().anyMatch(r -> function.equals(r.function())));
    }

    private static void until(Callable<Boolean> done) {
        await().atMost(PATIENCE).until(done);
    }
}
