package org.camelgateways.examples.reminders;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camelgateways.examples.reminders.Ledger.Entry;
import org.camelgateways.examples.reminders.Ledger.State;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeContact;
import org.camelgateways.simulator.intime.InTimeGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole example, in YAML and in Java, what it tells held against what the simulator has. */
class AppointmentRemindersTest {

    private static final Set<String> BLOCKED
            = Set.of("+46701740614", "+46701740662", "+46701740650", "+46701740677", "+46701740699");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private AppointmentReminders application = application(false);

    private AppointmentReminders application(boolean javaRoutes) {
        return new AppointmentReminders(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                Map.of("reminders.javaRoutes", Boolean.toString(javaRoutes)));
    }

    @AfterEach
    void end() {
        application.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void theRoutesTellWhatBecameOfEachRow(boolean javaRoutes) throws Exception {
        application = application(javaRoutes);
        application.run();

        Ledger ledger = application.ledger();
        assertThat(ledger.entries()).hasSize(121);
        assertThat(rows(State.FAILED)).containsExactly("A-024", "A-039", "A-067", "A-083");
        assertThat(rows(State.BLOCKED)).containsExactly("A-003", "A-046", "A-057", "A-087", "A-109");
        assertThat(rows(State.DROPPED)).containsExactly("A-094", "A-097", "A-118", "A-119");
        assertThat(rows(State.SKIPPED)).containsExactly("A-073");
        assertThat(rows(State.UNKNOWN)).containsExactly("A-054", "A-093");
        assertThat(lastLine()).isEqualTo("sent 75, delivered 75, failed 4, unknown 2");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(
                "Reminders made: 30, blocked: 5, of another kind: 4, there twice: 1", "reminder made, id ",
                "(row A-074), and never both");
        holdTextsAgainstTheInbox();
        holdRemindersAgainstTheAccount();
        holdContactsAgainstTheAccount();
    }

    private List<String> rows(State state) {
        return entries(state).map(e -> e.appointment().id()).toList();
    }

    private Stream<Entry> entries(State state) {
        return application.ledger().entries().stream().filter(e -> e.state() == state);
    }

    private String lastLine() {
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.get(lines.size() - 1);
    }

    private InTimeAccount account() {
        return application.simulated().simulator().inTime().account(Simulator.DEMO_USER);
    }

    private List<InboxMessage> inbox(boolean ofOurs) {
        return application.simulated().simulator().inbox().messages().stream()
                .filter(text -> text.sender().equals("Vardcentral") == ofOurs).toList();
    }

    private void holdTextsAgainstTheInbox() {
        assertThat(inbox(true)).extracting(InboxMessage::reference)
                .containsExactlyInAnyOrderElementsOf(rows(State.DELIVERED));
        entries(State.DELIVERED).forEach(
                entry -> assertThat(inbox(true)).filteredOn(text -> entry.appointment().id().equals(text.reference()))
                        .singleElement().satisfies(text -> {
                            assertThat(text.recipient()).isEqualTo(entry.appointment().number());
                            assertThat(text.text()).isEqualTo(entry.appointment().text());
                            assertThat(text.sendAt()).isEqualTo(Reminders.sendAt(entry.appointment()));
                            assertThat(Long.toString(text.id())).isEqualTo(entry.id());
                        }));
    }

    private void holdRemindersAgainstTheAccount() {
        Set<String> made = entries(State.REMINDER).map(Entry::id).collect(Collectors.toSet());
        assertThat(made).hasSize(30);
        assertThat(account().reminders()).hasSize(31).filteredOn(r -> made.contains(Long.toString(r.id()))).hasSize(30);
        assertThat(account().reminders()).filteredOn(r -> !made.contains(Long.toString(r.id()))).singleElement()
                .satisfies(r -> assertThat(r.appointment().attendantLastname()).isEqualTo("Frödén"));
        assertThat(account().reminders()).allSatisfy(r -> assertThat(r.messageId()).isNotNull());
        Set<String> texted = inbox(true).stream().map(InboxMessage::recipient).collect(Collectors.toSet());
        Set<String> reminded = inbox(false).stream().map(InboxMessage::recipient).collect(Collectors.toSet());
        assertThat(reminded).isNotEmpty().doesNotContainAnyElementsOf(texted).doesNotContainAnyElementsOf(BLOCKED);
        assertThat(texted).isNotEmpty().doesNotContainAnyElementsOf(BLOCKED);
    }

    private void holdContactsAgainstTheAccount() {
        Map<Long, String> groups = account().groups().stream().collect(Collectors.toMap(InTimeGroup::id, InTimeGroup::name));
        List<Appointment> reached = application.ledger().entries().stream().filter(e -> e.state() != State.BLOCKED)
                .map(Entry::appointment).filter(Appointment::hasNumber).toList();
        assertThat(groups.values()).containsExactlyInAnyOrderElementsOf(
                reached.stream().map(Appointment::department).collect(Collectors.toSet()));
        assertThat(account().contacts()).extracting(InTimeContact::mobile).doesNotHaveDuplicates().hasSize(87)
                .doesNotContainAnyElementsOf(BLOCKED);
        Map<String, Set<String>> departments = reached.stream().collect(Collectors.groupingBy(
                Appointment::patientId, Collectors.mapping(Appointment::department, Collectors.toSet())));
        Set<String> seen = new HashSet<>();
        for (Appointment first : reached) {
            if (seen.add(first.patientId())) {
                account().contacts().stream().filter(c -> c.mobile().equals(first.number())).findFirst()
                        .filter(c -> c.firstname().equals(first.firstName())).ifPresent(
                                c -> assertThat(c.groups()).extracting(groups::get)
                                        .containsExactlyInAnyOrderElementsOf(departments.get(first.patientId())));
            }
        }
    }
}
