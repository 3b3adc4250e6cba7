package org.camelgateways.examples.clubsync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.camelgateways.examples.common.Child;
import org.camelgateways.examples.common.OwnServer;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.intime.InTimeReadings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The example is killed with signal 9, and the next run ends with the same state on all sides. */
class KilledTest {

    private static final String TOKEN = "a1B2c3D4e5F6g7H8i9J0kL";
    private static final int POINTS = 20;
    private static final int SAVED = 2_000 - 3;

    private final Simulator simulator
            = Simulator.builder().inTime(InTimeReadings.likely().withDeliveryTime(Duration.ofMillis(10))).build();
    private SimulatedServices services = new SimulatedServices(simulator);
    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        simulator.close();
    }

    private Map<String, String> settings(Path store) throws Exception {
        int port = OwnServer.freePort();
        simulator.reset();
        services = new SimulatedServices(simulator);
        services.registerClub(port, TOKEN);
        String url = simulator.baseUrl().toString();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sync.provider", "CLUB");
        settings.put("sync.clientId", "456");
        settings.put("sync.clubId", "123");
        settings.put("sync.hubUrl", url);
        settings.put("sync.username", Simulator.DEMO_USER);
        settings.put("sync.secretKey", Simulator.DEMO_SECRET);
        settings.put("sync.smsUrl", url);
        settings.put("sync.contacts.username", services.contacts().username());
        settings.put("sync.contacts.domain", services.contacts().domain());
        settings.put("sync.contacts.password", Simulator.DEMO_SECRET);
        settings.put("sync.contacts.url", url);
        settings.put("sync.store", store.toString());
        settings.put("sync.csv", Path.of(ClubSync.class.getResource("/members.csv").toURI()).toString());
        settings.put("sync.publicUrl", "http://127.0.0.1:" + port);
        settings.put("sync.port", Integer.toString(port));
        settings.put("sync.authToken", TOKEN);
        return settings;
    }

    private int atTheHub() {
        int count = 0;
        for (ConnectorKind kind : ConnectorKind.values()) {
            count += simulator.connector().records(kind).size();
        }
        return count;
    }

    /** All that is still to be handed on and reported comes at once, as in minutes of the services' time. */
    private boolean isSettled(Child child) {
        try {
            boolean handedOn = services.isHandedOn();
            simulator.clock().advance(Duration.ofMinutes(1));
            String[] lines = child.printed().split("\\R");
            return handedOn && lines[lines.length - 1].contains(SAVED + " of 2000 rows saved at the hub, 20 people came")
                    && lines[lines.length - 1].endsWith(" 0 open");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text at most once, and which may have been sent when it was killed is known; a contact once. */
    private int holdsAgainst(Path store) {
        try (ClubDatabase database = new ClubDatabase(store)) {
            State state = State.of(database, simulator);
            assertThat(state.atTheHub()).isEqualTo(state.inTheClub()).hasSize(SAVED + 20 + 1);
            Map<String, String> texts = database.table("SELECT mobile, text FROM people WHERE text <> 'NONE'");
            assertThat(texts).hasSize(15).allSatisfy((number, text) -> assertThat(state.texts().getOrDefault(number, 0))
                    .as(text).isBetween(text.equals("DELIVERED") ? 1 : 0, 1));
            assertThat(texts.values()).containsAnyOf("DELIVERED").isSubsetOf("DELIVERED", "UNKNOWN");
            Map<String, String> contacts = database.table("SELECT id, contact FROM people WHERE contact <> 'NONE'");
            assertThat(contacts).hasSize(15).allSatisfy((id, contact) -> {
                assertThat(contact).isEqualTo("CREATED");
                assertThat(state.contacts()).containsEntry(id, 1);
            });
            return (int) texts.values().stream().filter("UNKNOWN"::equals).count();
        }
    }

    @Test
    void goesOnWhereItWasAndAllSidesAreAlike() throws Exception {
        Path store = folder.resolve("club");
        Map<String, String> settings = settings(store);
        try (Child first = new Child(folder, ClubSync.class, settings)) {
            first.until(() -> atTheHub() >= 1_000);
            first.kill();
        }
        try (Child second = new Child(folder, ClubSync.class, settings)) {
            second.until(() -> atTheHub() == SAVED);
            services.letThingsHappen();
            second.until(() -> simulator.inbox().size() >= 5);
            second.kill();
        }
        try (Child last = new Child(folder, ClubSync.class, settings)) {
            last.until(() -> isSettled(last));
            last.stop();
        }
        assertThat(holdsAgainst(store)).as("unknown").isLessThanOrEqualTo(1);
    }

    @Test
    @Tag("long")
    void atTwentyRandomPoints() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int kills = 0;
        while (kills < POINTS) {
            Path store = Files.createDirectories(folder.resolve("campaign" + kills)).resolve("club");
            Map<String, String> settings = settings(store);
            boolean happened = false;
            for (int i = 0; i < 4; i++, kills++) {
                try (Child child = new Child(folder, ClubSync.class, settings)) {
                    int saved = random.nextInt(SAVED);
                    int texts = simulator.inbox().size() + random.nextInt(6);
                    if (atTheHub() < SAVED && random.nextBoolean()) {
                        child.until(() -> atTheHub() >= saved);
                    } else {
                        child.until(() -> atTheHub() >= SAVED);
                        if (!happened) {
                            services.letThingsHappen();
                            happened = true;
                        }
                        child.until(() -> isSettled(child) || simulator.inbox().size() >= texts);
                    }
                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(200_000)));
                    child.kill();
                }
            }
            try (Child last = new Child(folder, ClubSync.class, settings)) {
                last.until(() -> atTheHub() >= SAVED);
                if (!happened) {
                    services.letThingsHappen();
                }
                last.until(() -> isSettled(last));
                last.stop();
            }
            System.out.println("killed " + kills + " times, unknown in this campaign: " + holdsAgainst(store));
        }
    }
}
