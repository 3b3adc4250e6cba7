package org.camelgateways.examples.clubsync;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.main.HttpServerConfigurationProperties;
import org.camelgateways.connector.ConnectorComponent;
import org.camelgateways.examples.common.OwnServer;
import org.camelgateways.intime.IntimeComponent;
import org.camelgateways.intouch.IntouchComponent;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.connector.ConnectorKey;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorPartner;
import org.camelgateways.simulator.intouch.IntouchAccount;

/** The services played by the simulator, and the people at InTouch too. */
final class SimulatedServices implements AutoCloseable {

    static final String CLUB = "CLUB/456/123";
    private static final int LEADS = 20;
    private static final int CHANGES = 10;
    private static final int FIRST_NUMBER = 70;

    private final Simulator simulator;
    private int handedOn;

    SimulatedServices() {
        this(Simulator.start());
        // what was saved and nobody here knows, what was not, a text that was sent all the same, and contacts of which one was made
        simulator.faults().add(Fault.resetAfterRead().on("user/save").after(300).times(1));
        simulator.faults().add(Fault.status(503, "down for a moment").on("user/save").after(900).times(3));
        simulator.faults().add(Fault.resetAfterRead().on("message/create").after(4).times(1));
        simulator.faults().add(Fault.resetAfterRead().on("contacts/create").after(2).times(1));
        simulator.faults().add(Fault.resetBeforeRead().on("contacts/create").after(5).times(1));
    }

    /** @param simulator to be told what happens there */
    SimulatedServices(Simulator simulator) {
        this.simulator = simulator;
    }

    Simulator simulator() {
        return simulator;
    }

    /** Points the components at it, and it at the application's own HTTP server. */
    void connect(CamelContext context, HttpServerConfigurationProperties server) {
        int port = OwnServer.freePort();
        String token = OwnServer.randomToken();
        server.withHost("127.0.0.1").withPort(port);
        ConnectorComponent connector = context.getComponent("connector", ConnectorComponent.class);
        connector.getConfiguration().setBaseUrl(simulator.baseUrl().toString());
        connector.getConfiguration().setProvider("CLUB");
        connector.getConfiguration().setClientId("456");
        connector.getConfiguration().setClubId("123");
        connector.getConfiguration().setAuthToken(token);
        IntimeComponent intime = context.getComponent("intime", IntimeComponent.class);
        intime.setClock(simulator.clock());
        intime.getConfiguration().setBaseUrl(simulator.baseUrl().toString());
        intime.getConfiguration().setUsername(Simulator.DEMO_USER);
        intime.getConfiguration().setSecretKey(Simulator.DEMO_SECRET);
        intime.getConfiguration().setAuthToken(token);
        intime.getConfiguration().setCallbackBaseUrl("http://127.0.0.1:" + port);
        IntouchComponent intouch = context.getComponent("intouch", IntouchComponent.class);
        intouch.getConfiguration().setBaseUrl(simulator.baseUrl().toString());
        intouch.getConfiguration().setUsername(contacts().username());
        intouch.getConfiguration().setDomain(contacts().domain());
        intouch.getConfiguration().setPassword(Simulator.DEMO_SECRET);
        registerClub(port, token);
    }

    /** Where contacts are made. */
    IntouchAccount contacts() {
        return simulator.intouch().account(Simulator.DEMO_USER);
    }

    /** As agreed with InTouch. */
    void registerClub(int port, String token) {
        Map<ConnectorKind, URI> urls = new EnumMap<>(ConnectorKind.class);
        for (ConnectorKind kind : ConnectorKind.values()) {
            String path = kind.name().toLowerCase(Locale.ROOT);
            urls.put(kind, URI.create("http://127.0.0.1:" + port + "/partner/" + path + "/" + token));
        }
        simulator.connector().addPartner(ConnectorPartner.of(CLUB, urls));
    }

    /** New prospects, a new lead source, members who moved, one of the staff with another number. */
    void letThingsHappen() {
        save(ConnectorKind.LEADSOURCE, "INTOUCH/456/123", "EXPO", Map.of("name", "Spring expo"), Map.of());
        for (int i = 1; i <= LEADS; i++) {
            Map<String, String> lead = new HashMap<>(
                    Map.of(
                            "firstname", "Lead" + i, "lastname", "Newcomer", "userStatus", "ACTIVE", "userType", "PROSPECT",
                            "email",
                            "lead" + i + "@example.org"));
            if (i % 4 != 0) {
                lead.put("mobile", "+467017406" + (FIRST_NUMBER + i));
            }
            save(ConnectorKind.USER, "INTOUCH/456/123", "L-" + i, lead, Map.of("leadSource", "EXPO"));
        }
        for (int i = 0; i < CHANGES; i++) {
            String id = String.format(Locale.ROOT, "M-%04d", 5 * i + 3);
            save(ConnectorKind.USER, CLUB, id, Map.of("city", "Kiruna"), Map.of());
        }
        save(ConnectorKind.STAFF, CLUB, "S-03", Map.of("mobile", "+46701740699"), Map.of());
    }

    private void save(ConnectorKind kind, String club, String id, Map<String, String> fields, Map<String, String> lead) {
        simulator.connector().save(kind, ConnectorKey.of(club, id), fields, lead);
        handedOn++;
    }

    /** Whether the club has taken all of it; time passes meanwhile. */
    boolean isHandedOn() {
        simulator.clock().advance(Duration.ofSeconds(5));
        return simulator.inbox().callbacks().stream()
                .filter(callback -> callback.acknowledged() && callback.parameters().containsKey("document"))
                .map(RecordedCallback::parameters).count()
               >= handedOn;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
