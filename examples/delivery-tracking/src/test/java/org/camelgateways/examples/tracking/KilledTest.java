package org.camelgateways.examples.tracking;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.camelgateways.examples.common.Child;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intouchsms.IntouchSmsReadings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The example is killed with signal 9, again and again, and started again until it ends by itself. */
class KilledTest {

    private static final int BATCH = 25;
    private static final int POINTS = 50;
    private static final int A_CAMPAIGN = 5;

    private final Simulator simulator = Simulator.builder()
            .intouchSms(IntouchSmsReadings.likely().withStepTime(Duration.ofMillis(10))).build();
    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        simulator.close();
    }

    private Map<String, String> settings(Path campaign) throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Runs.settings(simulator, Files.createDirectories(campaign)));
        settings.put("tracking.csv", list.toString());
        return settings;
    }

    private Path list = Path.of("");

    /** The example's own, but that every text gets a last status, so that nothing is waited for in vain. */
    @BeforeEach
    void list() throws Exception {
        String rows;
        try (var resource = Objects.requireNonNull(getClass().getResourceAsStream("/recipients.csv"))) {
            rows = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
        list = Files.writeString(
                folder.resolve("list.csv"), rows.replace("0700 010 003", "0700 010 103").replace("0700010004", "0700010104"));
    }

    private long requests(String function) {
        return simulator.inbox().requests().stream().filter(request -> request.path().contains(function)).count();
    }

    private long sends() {
        return requests("sendsms");
    }

    private long asked() {
        return requests("getsmsstatus");
    }

    @Test
    void goesOnWhereItWasAndTextsNobodyTwice() throws Exception {
        Map<String, String> settings = settings(folder.resolve("campaign"));
        // killed while it waits for the answer on its third batch, which was taken
        simulator.faults().add(Fault.neverAnswer().on("sms/send").after(2).times(1));
        try (Child first = new Child(folder, DeliveryTracking.class, settings)) {
            assertThat(first.lives(() -> simulator.inbox().size() == 3 * BATCH)).as(first.printed()).isTrue();
            first.kill();
        }
        // from its fortieth on no status is told, so that no run gets to its end
        simulator.faults().add(Fault.neverAnswer().on("sms/status").after(39).always());
        // killed somewhere around the sixth batch
        try (Child second = new Child(folder, DeliveryTracking.class, settings)) {
            assertThat(second.lives(() -> sends() >= 6)).as(second.printed()).isTrue();
            second.kill();
        }
        // killed after its last batch left, while it asks what became of it; that batch may still be without its answer
        try (Child third = new Child(folder, DeliveryTracking.class, settings)) {
            assertThat(third.lives(() -> sends() == 12 && asked() >= 40)).as(third.printed()).isTrue();
            third.kill();
        }
        simulator.faults().clear();
        try (Child last = new Child(folder, DeliveryTracking.class, settings)) {
            String printed = last.untilEnd();
            Told told = Told.in(folder.resolve("campaign/result.csv"));
            told.holdAgainst(simulator.inbox());
            assertThat(told.rows("unknown")).as(printed).hasSizeBetween(BATCH, 3 * BATCH).startsWith("R-052", "R-053");
            assertThat(told.rows("not sent")).hasSize(7);
            assertThat(told.rows("sent")).isEmpty();
            assertThat(printed).endsWith(
                    "sent %d, delivered %d, failed %d, not sent 7, unknown %d%n".formatted(
                            293 - told.rows("unknown").size(), told.rows("delivered").size(), told.rows("failed").size(),
                            told.rows("unknown").size()));
        }
        assertThat(sends()).isEqualTo(12);
        try (Child again = new Child(folder, DeliveryTracking.class, settings)) {
            again.untilEnd();
            Told.in(folder.resolve("campaign/result.csv")).holdAgainst(simulator.inbox());
        }
        assertThat(sends()).isEqualTo(12);
    }

    @Test
    @Tag("long")
    void atFiftyRandomPoints() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int kills = 0;
        int unknown = 0;
        for (int campaign = 0; kills < POINTS; campaign++) {
            simulator.reset();
            simulator.faults().add(Fault.delay(Duration.ofMillis(20)).on("sms/send").always());
            Map<String, String> settings = settings(folder.resolve("campaign" + campaign));
            int killed = 0;
            for (int i = 0; i < A_CAMPAIGN && kills + killed < POINTS; i++) {
                try (Child child = new Child(folder, DeliveryTracking.class, settings)) {
                    killed += isKilled(child, random) ? 1 : 0;
                }
            }
            try (Child last = new Child(folder, DeliveryTracking.class, settings)) {
                last.untilEnd();
            }
            kills += killed;
            Told told = Told.in(folder.resolve("campaign" + campaign + "/result.csv"));
            told.holdAgainst(simulator.inbox());
            assertThat(told.rows("not sent")).hasSize(7);
            assertThat(told.rows("unknown")).hasSizeLessThanOrEqualTo(BATCH * killed);
            unknown += told.rows("unknown").size();
            System.out
                    .println("campaign " + campaign + ": killed " + killed + " times, unknown " + told.rows("unknown").size());
        }
        assertThat(unknown).as("points in the middle of a batch").isPositive();
    }

    /** At a point of its start, of its sending or of its asking; false where it ended before. */
    private boolean isKilled(Child child, Random random) throws Exception {
        int kind = random.nextInt(10);
        long sent = sends() + 1 + random.nextInt(4);
        long asked = asked() + 1 + random.nextInt(200);
        BooleanSupplier point = kind < 1 ? () -> true : kind < 7 ? () -> sends() >= sent : () -> asked() >= asked;
        long then = TimeUnit.MICROSECONDS.toNanos(random.nextInt(kind < 1 ? 2_500_000 : 50_000));
        if (!child.lives(point)) {
            child.untilEnd();
            return false;
        }
        LockSupport.parkNanos(then);
        boolean alive = child.lives(() -> true);
        child.kill();
        return alive;
    }
}
