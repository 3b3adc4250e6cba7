package org.camelgateways.examples.sync;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.camelgateways.examples.common.Child;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.RecordedRequest;
import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The example is killed with signal 9; the next run ends with the address book that an undisturbed one ends with. */
class KilledTest {

    private static final int CAMPAIGNS = 4;
    private static final int A_CAMPAIGN = 5;
    /** So many requests further on it is killed at the latest; a run with less to do ends before. */
    private static final int REQUESTS = 500;

    private SimulatedService service = new SimulatedService();
    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        service.close();
    }

    private Path csv() {
        return SampleMembers.write(folder.resolve("members.csv"));
    }

    private Child child() throws Exception {
        Map<String, String> settings = Map.of(
                "sync.baseUrl", service.simulator().baseUrl().toString(), "sync.username", service.account().username(),
                "sync.domain", service.account().domain(), "sync.password", Simulator.DEMO_SECRET, "sync.csv",
                csv().toString());
        return new Child(folder, ContactsSync.class, settings);
    }

    private long requests(String function) {
        return service.simulator().inbox().requests().stream().filter(request -> function.equals(request.function())).count();
    }

    private long requests() {
        return service.simulator().inbox().requests().stream().mapToLong(RecordedRequest::number).max().orElse(0);
    }

    /** The next run makes what is missing, and finds nothing to do afterwards. */
    private void endsAlike(Set<Integer> inSomeGroupBefore) throws Exception {
        assertThat(Stored.inSomeGroup(service.account())).containsAll(inSomeGroupBefore);
        try (Child last = child()) {
            assertThat(last.untilEnd()).endsWith("failed 0, second run 0, texts 0, answers 0%n".formatted());
        }
        assertThat(Stored.holdAgainst(service.account(), csv(), 4_997)).hasSize(5_000);
        assertThat(service.account().contacts()).hasSize(5_200);
    }

    @Test
    void whoWasBeingMovedIsInBothGroupsAndTheNextRunGoesOn() throws Exception {
        Set<Integer> before = Stored.inSomeGroup(service.account());
        // each of the 300 who are new joins a group, then the first who is moved, then the first who has a group to leave
        service.simulator().faults().add(Fault.neverAnswer().on("groups/addcontact").after(301).times(1));
        try (Child first = child()) {
            first.until(() -> requests("groups/addcontact") == 302);
            first.kill();
        }
        assertThat(Stored.groups(service.account()).stream().filter(groups -> groups.size() == 2)).hasSize(1);
        endsAlike(before);
    }

    @Test
    @Tag("long")
    void atRandomPoints() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            service.close();
            service = new SimulatedService();
            Set<Integer> before = Stored.inSomeGroup(service.account());
            int killed = 0;
            for (int i = 0; i < A_CAMPAIGN; i++) {
                long point = requests() + 1 + random.nextInt(REQUESTS);
                try (Child child = child()) {
                    killed += child.lives(() -> requests() >= point) ? 1 : 0;
                    child.kill();
                }
                assertThat(Stored.inSomeGroup(service.account())).containsAll(before);
            }
            endsAlike(before);
            System.out.println("campaign " + campaign + ": killed " + killed + " times, then the same address book");
        }
    }
}
