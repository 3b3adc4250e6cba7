package org.camelgateways.examples.sync;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.camelgateways.examples.common.Program;
import org.camelgateways.examples.common.UsageException;
import org.camelgateways.examples.sync.Change.Kind;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/**
 * Makes the address book of the service say what a club's list of members says, by the fewest changes; then sends a
 * text to one team and takes the answers in. With {@code --dry-run} it says what it would do. Without settings the
 * simulator plays the service; {@code application.properties} says what to set for the real one.
 */
public final class ContactsSync implements AutoCloseable {

    /** Of the working directory, where there is one, before that of the example. */
    private static final String PROPERTIES
            = "file:application.properties;optional=true,classpath:application.properties";
    private static final Path SAMPLE = Path.of("target", "members.csv");
    /** So many changes of a kind are named. */
    private static final int SHOWN = 5;
    private static final Duration TELL = Duration.ofMillis(500);

    private final Main main = new Main();
    private final PrintStream out;
    private final boolean dryRun;
    private final Tally tally = new Tally();
    private @Nullable Settings settings;
    private @Nullable MemberList list;
    private @Nullable AddressBook book;
    private @Nullable Answers answers;
    private @Nullable SimulatedService simulated;

    /** @param overrides properties that go before all others */
    ContactsSync(PrintStream out, boolean dryRun, Map<String, String> overrides) {
        this.out = out;
        this.dryRun = dryRun;
        main.setPropertyPlaceholderLocations(PROPERTIES);
        overrides.forEach(main::addOverrideProperty);
        main.addMainListener(new MainListenerSupport() {
            /** The properties can be read by now, and nothing is made of them yet. */
            @Override
            public void beforeConfigure(BaseMainSupport starting) {
                setUp(Settings.of(starting.getCamelContext().getPropertiesComponent()));
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Program.main(() -> {
            if (args.length > 1 || args.length == 1 && !args[0].equals("--dry-run")) {
                throw new UsageException("Possible is --dry-run, and nothing else");
            }
            try (ContactsSync application = new ContactsSync(System.out, args.length == 1, Map.of())) {
                application.run();
            }
        });
    }

    private void setUp(Settings told) {
        settings = told;
        list = MemberList.read(told.csv() == null ? SampleMembers.write(SAMPLE) : told.csv());
        Set<String> teams = members().stream().map(Member::team).collect(Collectors.toSet());
        book = new AddressBook(teams);
        main.bind("book", book);
        answers = new Answers(told.region());
        main.bind("answers", answers);
        if (told.simulated()) {
            simulated = new SimulatedService();
            simulated.connect(main.getCamelContext());
        }
    }

    /** All of it, told as it goes. */
    void run() throws Exception {
        main.start();
        if (simulated != null) {
            out.println("The simulator plays the service");
        }
        try (ProducerTemplate template = main.getCamelTemplate()) {
            Plan plan = plan(template);
            tell(plan);
            if (dryRun) {
                show(plan);
                out.println("would create " + plan.count(Kind.CREATE) + ", update " + plan.count(Kind.UPDATE) + ", move "
                            + plan.count(Kind.MOVE));
                return;
            }
            apply(plan, template);
            Plan second = plan(template);
            out.println("A second run would make " + second.changes().size() + " changes");
            show(second);
            int sent = sendText(template);
            out.println("created " + tally.done(Kind.CREATE) + ", updated " + tally.done(Kind.UPDATE) + ", moved "
                        + tally.done(Kind.MOVE) + ", failed " + tally.failed().size() + ", second run "
                        + second.changes().size() + ", texts " + sent + ", answers " + answers().count());
        } finally {
            main.stop();
        }
    }

    private Plan plan(ProducerTemplate template) {
        out.println("Reading what the address book has");
        Exception failure = template.request("direct:read", exchange -> {
        }).getException();
        if (failure instanceof GatewayException) {
            throw new UsageException("The address book cannot be read: " + failure.getMessage());
        }
        if (failure != null) {
            throw new IllegalStateException("The address book cannot be read", failure);
        }
        return Plan.of(members(), book());
    }

    private void tell(Plan plan) {
        MemberList read = Objects.requireNonNull(list);
        out.printf("%nThe list has %,d members in %d teams%n", members().size(),
                members().stream().map(Member::team).distinct().count());
        read.faults().forEach(fault -> out.println("  left out: " + fault));
        out.printf("The address book has %,d of them, %,d members that the list lacks, and %,d contacts that are no members%n",
                members().size() - plan.count(Kind.CREATE), plan.gone(), plan.others());
        out.printf("%n%-36s %7s%n", "to do", "number");
        out.printf("%-36s %,7d%n", "groups to make", plan.count(Kind.TEAM));
        out.printf("%-36s %,7d%n", "contacts to create, each in its group", plan.count(Kind.CREATE));
        out.printf("%-36s %,7d%n", "contacts to update", plan.count(Kind.UPDATE));
        out.printf("%-36s %,7d%n%n", "contacts to move to another group", plan.count(Kind.MOVE));
    }

    /** The first few of each kind. */
    private void show(Plan plan) {
        for (Kind kind : Kind.values()) {
            plan.changes().stream().filter(change -> change.kind() == kind).limit(SHOWN)
                    .forEach(change -> out.println("  " + change));
            if (plan.count(kind) > SHOWN) {
                out.printf("  ... and %,d more like this%n", plan.count(kind) - SHOWN);
            }
        }
    }

    private void apply(Plan plan, ProducerTemplate template) {
        long tellAt = System.nanoTime();
        int done = 0;
        for (Change change : plan.changes()) {
            tally.note(change, template.request("direct:change", with(change)).getException());
            done++;
            if (System.nanoTime() - tellAt >= 0) {
                out.printf("  %,d of %,d changes%n", done, plan.changes().size());
                tellAt = System.nanoTime() + TELL.toNanos();
            }
        }
        out.printf("  %,d of %,d changes, %d failed%n", done, plan.changes().size(), tally.failed().size());
        tally.failed().forEach(failed -> out.println("  " + failed));
    }

    /** How many texts went out: one to a group is one. */
    private int sendText(ProducerTemplate template) throws Exception {
        Settings told = Objects.requireNonNull(settings);
        String team = told.team();
        if (team == null) {
            return 0;
        }
        if (!book().hasGroup(team)) {
            out.println("There is no group to send a text to that is called like the team " + team);
            return 0;
        }
        List<Member> asked = members().stream().filter(member -> member.team().equals(team)).toList();
        answers().ask(asked, simulated == null ? Instant.now() : simulated.simulator().clock().instant());
        out.println("A text to the " + asked.size() + " of " + team);
        Sms text = new Sms(List.of(new Recipient.Group(book().groupId(team))), told.text(), null, null, Map.of());
        Exception failure = template.request("direct:text", with(text)).getException();
        if (failure != null) {
            // whether it went out it says; it is not sent again
            out.println("  " + failure.getMessage());
            return 0;
        }
        main.getCamelContext().getRouteController().startRoute("answers");
        int expected = simulated == null ? asked.size() : simulated.answer(asked);
        long until = System.nanoTime() + told.waiting().toNanos();
        int before = -1;
        while (answers().count() < expected && System.nanoTime() - until < 0) {
            if (answers().count() != before) {
                before = answers().count();
                out.println("  " + before + " answers");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        out.println("  " + answers().count() + " answers " + answers().said() + ", and " + answers().others() + " from others");
        return 1;
    }

    private static Processor with(Object body) {
        return exchange -> exchange.getMessage().setBody(body);
    }

    private List<Member> members() {
        return Objects.requireNonNull(list).members();
    }

    private AddressBook book() {
        return Objects.requireNonNull(book);
    }

    private Answers answers() {
        return Objects.requireNonNull(answers);
    }

    SimulatedService simulated() {
        return Objects.requireNonNull(simulated, "the real service, or not started");
    }

    @Override
    public void close() {
        if (simulated != null) {
            simulated.close();
        }
    }
}
