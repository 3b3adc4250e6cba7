package org.camelgateways.examples.sync;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camelgateways.examples.common.Child;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole example, what the simulator has afterwards held against the list. */
class ContactsSyncTest {

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private ContactsSync application(boolean dryRun, Map<String, String> overrides) {
        return new ContactsSync(new PrintStream(printed, true, StandardCharsets.UTF_8), dryRun, overrides);
    }

    private String lastLine() {
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.get(lines.size() - 1);
    }

    /** As an account of the real service would be set. */
    private Map<String, String> account(Simulator simulator, Path csv) {
        return Map.of(
                "sync.baseUrl", simulator.baseUrl().toString(), "sync.username", Simulator.DEMO_USER, "sync.domain",
                simulator.intouch().account(Simulator.DEMO_USER).domain(), "sync.password", Simulator.DEMO_SECRET, "sync.csv",
                csv.toString());
    }

    @Test
    void makesTheAddressBookSayWhatTheListSaysAndASecondRunMakesNoChange() throws Exception {
        try (ContactsSync application = application(false, Map.of())) {
            application.run();

            assertThat(lastLine())
                    .isEqualTo("created 300, updated 94, moved 228, failed 0, second run 0, texts 1, answers 40");
            IntouchAccount account = application.simulated().account();
            Map<String, IntouchContact> contacts
                    = Stored.holdAgainst(account, SampleMembers.write(folder.resolve("members.csv")), 4_997);
            assertThat(contacts).hasSize(5_000);
            // what the list does not say stays
            assertThat(contacts.get("M-10007").description2()).isEqualTo("locker 7");
            assertThat(account.contacts()).hasSize(5_200);
            assertThat(application.simulated().simulator().inbox().messages())
                    .filteredOn(text -> text.text().startsWith("The spring meeting")).hasSize(200);

            Simulator simulator = application.simulated().simulator();
            int requests = simulator.inbox().requests().size();
            int texts = simulator.inbox().size();
            try (ContactsSync second = application(false, account(simulator, folder.resolve("members.csv")))) {
                second.run();
            }
            assertThat(simulator.inbox().requests().subList(requests, simulator.inbox().requests().size()))
                    .isNotEmpty().allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
            assertThat(simulator.inbox().size()).isEqualTo(texts);
            assertThat(lastLine())
                    .isEqualTo("created 0, updated 0, moved 0, failed 0, second run 0, texts 0, answers 0");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("row 43 has no number to send texts to", "row 778 has no team",
                        "row 4005 has the number of an earlier member", "200 contacts that are no members",
                        "3 members that the list lacks", "{ja=27, nej=10, something else=3}, and 1 from others")
                .doesNotContain("+4670", "Björn");
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() throws Exception {
        try (ContactsSync application = application(true, Map.of())) {
            application.run();

            assertThat(lastLine()).isEqualTo("would create 300, update 94, move 228");
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("make the group Team 01", "create M-14700 in Team 01",
                    "update M-10007", "move M-10000 to Team 01", "... and 295 more like this").doesNotContain("+4670", "Björn");
            IntouchAccount account = application.simulated().account();
            assertThat(account.contacts()).hasSize(4_900);
            assertThat(account.groups()).hasSize(24);
            assertThat(application.simulated().simulator().inbox().messages())
                    .noneMatch(text -> text.text().startsWith("The spring meeting"));
        }
    }

    @Test
    void whatFailsIsToldAndTheNextRunDoesTheRest() throws Exception {
        Path csv = Files.writeString(folder.resolve("few.csv"), """
                member,firstname,lastname,mobile,email,team
                M-1,Kari,Berg,+46 70-1740605 0001,,Red
                M-2,Ola,Ek,+46 70-1740605 0002,ola@club.example,Red
                M-3,Åsa,Öberg,+46 70-1740605 0003,,Blue
                """);
        String throttled = "Number of allowed API requests per minute exceeded";
        try (Simulator simulator = Simulator.start()) {
            Map<String, String> settings = new HashMap<>(account(simulator, csv));
            settings.put("sync.throttled.wait", "10");
            for (String function : List.of("groups/list", "groups/create", "contacts/create", "groups/addcontact")) {
                simulator.faults().add(Fault.status(503, throttled).on(function).times(1));
            }
            // it was created, and nobody here knows
            simulator.faults().add(Fault.resetAfterRead().on("contacts/create").after(2).times(1));
            run(settings);
            assertThat(lastLine())
                    .isEqualTo("created 2, updated 0, moved 0, failed 1, second run 1, texts 0, answers 0");
            run(settings);
            assertThat(lastLine())
                    .isEqualTo("created 0, updated 0, moved 1, failed 0, second run 0, texts 0, answers 0");
            Stored.holdAgainst(simulator.intouch().account(Simulator.DEMO_USER), csv, 3);
        }
    }

    @Test
    void whereAGroupCannotBeMadeItsMembersWaitForTheNextRun() throws Exception {
        Path csv = Files.writeString(folder.resolve("two.csv"), """
                member,firstname,lastname,mobile,email,team
                M-1,Kari,Berg,+46 70-1740605 0001,,Red
                M-2,Ola,Ek,+46 70-1740605 0002,,Blue
                """);
        try (Simulator simulator = Simulator.start()) {
            simulator.faults().add(Fault.status(400, "").on("groups/create").times(1));
            Map<String, String> first = new HashMap<>(account(simulator, csv));
            first.put("sync.text.team", "Blue");
            run(first);
            assertThat(lastLine())
                    .isEqualTo("created 1, updated 0, moved 0, failed 2, second run 2, texts 0, answers 0");
            run(account(simulator, csv));
            assertThat(lastLine())
                    .isEqualTo("created 1, updated 0, moved 0, failed 0, second run 0, texts 0, answers 0");
            Stored.holdAgainst(simulator.intouch().account(Simulator.DEMO_USER), csv, 2);
        }
    }

    @Test
    void aMoveThatFailsHalfwayIsNotDoneAndNobodyJoinsAGroupTwice() throws Exception {
        Path csv = Files.writeString(folder.resolve("moved.csv"), """
                member,firstname,lastname,mobile,email,team
                M-1,Kari,Berg,+46 70-1740605 0001,,Red
                """);
        try (Simulator simulator = Simulator.start()) {
            run(account(simulator, csv));
            IntouchAccount account = simulator.intouch().account(Simulator.DEMO_USER);
            IntouchContact kari = account.contacts().stream().filter(each -> "M-1".equals(each.description())).findFirst()
                    .orElseThrow();
            Files.writeString(csv, "M-2,Ola,Ek,+46 70-1740605 0002,,Blue%n".formatted(), StandardOpenOption.APPEND);
            run(account(simulator, csv));
            account.addMember(
                    account.groups().stream().filter(group -> group.name().equals("Blue")).findFirst().orElseThrow().id(),
                    kari.id());
            simulator.faults().add(Fault.status(400, "").on("groups/addcontact"));
            simulator.faults().add(Fault.status(400, "").on("groups/removecontact").times(1));
            run(account(simulator, csv));
            assertThat(lastLine())
                    .isEqualTo("created 0, updated 0, moved 0, failed 1, second run 1, texts 0, answers 0");
            run(account(simulator, csv));
            assertThat(lastLine())
                    .isEqualTo("created 0, updated 0, moved 1, failed 0, second run 0, texts 0, answers 0");
            Stored.holdAgainst(account, csv, 2);
        }
    }

    @Test
    void whoIsMovedIsInAGroupWhateverFails() throws Exception {
        Path csv = folder.resolve("moved.csv");
        String head = "member,firstname,lastname,mobile,email,team\n";
        String kari = "M-2,Ola,Ek,+46 70-1740605 0002,,Red\nM-1,Kari,Berg,+46 70-1740605 0001,,";
        try (Simulator simulator = Simulator.start()) {
            Files.writeString(csv, head + kari + "Red\n");
            run(account(simulator, csv));
            IntouchAccount account = simulator.intouch().account(Simulator.DEMO_USER);
            Files.writeString(csv, head + kari + "Blue\n");

            simulator.faults().add(Fault.status(400, "").on("groups/addcontact").times(1));
            run(account(simulator, csv));
            assertThat(Stored.groups(account)).containsOnly(Set.of("Red"));

            simulator.faults().add(Fault.status(400, "").on("groups/removecontact").times(1));
            run(account(simulator, csv));
            assertThat(Stored.groups(account)).containsExactlyInAnyOrder(Set.of("Red"), Set.of("Red", "Blue"));

            run(account(simulator, csv));
            assertThat(Stored.groups(account)).containsExactlyInAnyOrder(Set.of("Red"), Set.of("Blue"));
        }
    }

    @Test
    void aRowThatEndsEarlyOrHasANumberThatCanBeReadTwoWaysIsLeftOut() throws Exception {
        Path csv = Files.writeString(folder.resolve("odd.csv"), """
                member,firstname,lastname,mobile,email,team
                M-1,Kari,Berg,+46 (0)70-1740605 0001,,Red
                M-2,Ola
                M-3,Åsa,Öberg,+46 70-1740605 0003,,Blue
                """);
        MemberList list = MemberList.read(csv);
        assertThat(list.members()).extracting(Member::number).containsExactly("M-3");
        assertThat(list.faults())
                .containsExactly("row 1 has no number to send texts to", "row 2 has no number to send texts to");
    }

    @Test
    void aListMayBeginWithAByteOrderMark() throws Exception {
        Path csv = Files.writeString(folder.resolve("marked.csv"), """
                \uFEFFmember,firstname,lastname,mobile,email,team
                M-1,Kari,Berg,+46 70-1740605 0001,,Red
                """);
        assertThat(MemberList.read(csv).members()).extracting(Member::number).containsExactly("M-1");
    }

    @Test
    void aRowWhoseValuesAreNotWhereTheyBelongIsLeftOut() throws Exception {
        Path csv = Files.writeString(folder.resolve("shifted.csv"), """
                member,firstname,lastname,mobile,email,team
                M-1,Kari,Berg,+46 70-1740605 0001,kari@club.example,old@club.example,Red
                M-2,Ola,"Ek
                of the board",+46 70-1740605 0002,,Red
                M-3,Åsa,Öberg,+46 70-1740605 0003,,Blue,
                """);
        MemberList list = MemberList.read(csv);
        assertThat(list.members()).extracting(Member::number).containsExactly("M-3");
        assertThat(list.faults())
                .containsExactly("row 1 has more values than there are columns", "row 2 has a line break within a value");
    }

    @Test
    void whatItsUserCanMendIsToldInOneSentence() throws Exception {
        Path csv = Files.writeString(folder.resolve("other.csv"), "name;mobile\nKari;1\n");
        try (Simulator simulator = Simulator.start()) {
            assertThat(fault(account(simulator, csv))).isEqualTo("The list " + csv
                                                                 + " has no column member, none firstname, none lastname, none mobile, none email, none team; its first line"
                                                                 + " names the columns, separated by commas: member,firstname,lastname,mobile,email,team");
            Map<String, String> wrong = new HashMap<>(account(simulator, SampleMembers.write(csv)));
            wrong.put("sync.password", "mistyped");
            assertThat(fault(wrong)).startsWith("The address book cannot be read: ").doesNotContain("\n", "mistyped");
            wrong.put("sync.region", "Sweden");
            assertThat(fault(wrong))
                    .isEqualTo("sync.region is 'Sweden'; possible are the two capitals of a country, as in SE");
        }
        assertThat(fault(Map.of(), "--dryrun")).isEqualTo("Possible is --dry-run, and nothing else");
    }

    /** All that the program prints. */
    private String fault(Map<String, String> settings, String... arguments) throws Exception {
        try (Child child = new Child(folder, ContactsSync.class, settings, arguments)) {
            assertThat(child.untilExit()).as(child.printed()).isEqualTo(1);
            return child.printed().replace("Reading what the address book has\n", "").strip();
        }
    }

    @Test
    void anAnswerCountsHoweverItsNumberIsWritten() throws Exception {
        Path csv = Files.writeString(folder.resolve("two.csv"), """
                member,firstname,lastname,mobile,email,team
                M-1,Kari,Berg,+46 70 174 06 05,,Red
                M-2,Ola,Ek,070-174 06 06,,Red
                """);
        try (Simulator simulator = Simulator.start()) {
            IntouchAccount account = simulator.intouch().account(Simulator.DEMO_USER);
            Map<String, String> settings = new HashMap<>(account(simulator, csv));
            settings.put("sync.text.team", "Red");
            try (Child child = new Child(folder, ContactsSync.class, settings)) {
                child.until(() -> simulator.inbox().size() == 2);
                account.incoming("070-174 06 05", "2077", "JA");
                account.incoming("46701740606", "2077", "nej");
                assertThat(child.untilEnd()).contains("2 answers {ja=1, nej=1}, and 0 from others")
                        .endsWith("texts 1, answers 2%n".formatted());
            }
        }
    }

    private void run(Map<String, String> settings) throws Exception {
        try (ContactsSync application = application(false, settings)) {
            application.run();
        }
    }

    @Test
    void theRealServiceNeedsAListOfItsOwn() {
        assertThatThrownBy(() -> application(false, Map.of("sync.username", "kari")).run())
                .hasStackTraceContaining("sync.csv is missing");
    }
}
