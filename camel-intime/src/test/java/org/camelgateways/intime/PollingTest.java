package org.camelgateways.intime;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.MemoryFollowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What changes at the service, by whomever, is told: InTime HTTP API 1.0, sections 6.1 and 7.1. */
class PollingTest {

    private static final String ONE = "+46701740605";
    private static final String TWO = "+46701740606";
    private static final LocalDateTime VISIT = LocalDateTime.parse("2099-04-25T08:30");

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final FollowStore store = new MemoryFollowStore();
    private final List<Exchange> told = new ArrayList<>();
    private CamelContext context;
    private InTimeAccount account;

    @BeforeEach
    void start() throws Exception {
        account = extension.simulator().inTime().account("demo");
        context = new DefaultCamelContext();
        context.getRegistry().bind("store", store);
        IntimeComponent component = context.getComponent("intime", IntimeComponent.class);
        component.getConfiguration().setBaseUrl(extension.simulator().baseUrl().toString());
        component.getConfiguration().setUsername("demo");
        component.getConfiguration().setSecretKey("demo-secret");
        component.getConfiguration().setFollowStore(store);
        // set for other routes, and no reason here to await callbacks
        component.getConfiguration().setCallbackPath("/intime/status");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intime:nix/list?startScheduler=false&maxRemovals=50").routeId("nix").process(told::add);
                from("intime:reminder/list?startScheduler=false").routeId("reminders").process(told::add);
            }
        });
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void numbersThatAreBlockedAndUnblockedAreToldWithTheirNames() {
        account.block("0701740605", "Åsa", "Öberg");
        poll("nix");
        assertThat(told).isEmpty();

        account.block(TWO);
        assertThat(changes("nix", 1)).containsExactly("created " + TWO);
        account.unblock(ONE);
        assertThat(changes("nix", 2)).containsExactly("removed 0701740605");
        assertThat(body(BlockListEntry.class)).isEqualTo(new BlockListEntry("0701740605", "Åsa", "Öberg"));
    }

    @Test
    void whatOtherRoutesOfTheApplicationChangeIsToldToo() {
        poll("nix");
        context.createProducerTemplate().requestBody("intime:nix/addnix", ONE);
        assertThat(changes("nix", 1)).containsExactly("created " + ONE);
        context.createProducerTemplate().requestBody("intime:nix/deletenix", ONE);
        assertThat(changes("nix", 2)).containsExactly("removed " + ONE);
    }

    @Test
    void anotherSpellingOfANumberIsAChangeAndNoOtherNumber() {
        account.block("0701740605");
        poll("nix");
        account.unblock(ONE);
        account.block(ONE);

        assertThat(changes("nix", 3)).containsExactly("changed " + ONE);
    }

    @Test
    void remindersThatAreCreatedChangedAndEndedAreTold() {
        poll("reminders");
        String id = account.addReminder(InTimeAppointment.of(VISIT, ONE)).id() + "";
        assertThat(changes("reminders", 1)).containsExactly("created " + id);
        assertThat(body(Reminder.class).active()).isTrue();
        assertThat(body(Reminder.class)).isEqualTo(listed());

        edit(new Reminder(id, VISIT.plusDays(1), null, null, null, "Åsa", null, null, null, null, null));
        assertThat(changes("reminders", 3)).containsExactly("changed " + id);
        assertThat(body(Reminder.class).appointment()).isEqualTo(VISIT.plusDays(1));
        assertThat(body(Reminder.class)).isEqualTo(listed());

        edit(Reminder.deactivated(id));
        assertThat(changes("reminders", 3)).containsExactly("changed " + id);
        assertThat(body(Reminder.class).active()).isFalse();
    }

    @Test
    void aReminderThatIsNotListedAnyMoreIsToldWithAllItHad() {
        context.createProducerTemplate().requestBody("intime:reminder/add",
                new Reminder(null, VISIT, "Dr", "Hans\\n", "Öst=", "Åsa", "Öberg\\", ONE, null, null, null));
        poll("reminders");
        Reminder before = listed();
        extension.simulator().faults().add(Fault.body200("2:ERROR1").times(2));

        assertThat(changes("reminders", 2)).containsExactly("removed " + before.id());
        assertThat(body(Reminder.class)).isEqualTo(before);
    }

    @Test
    void noDataIsAnEmptyListAndAnotherErrorIsNone() {
        account.block(ONE);
        poll("nix");
        for (String error : List.of("0:ERROR1", "0:ERROR3", "2:ERROR0", "2:ERROR2")) {
            extension.simulator().faults().add(Fault.body200(error).times(3));
            assertThat(changes("nix", 3)).isEmpty();
        }
        extension.simulator().faults().add(Fault.body200("2:ERROR1").times(2));
        assertThat(changes("nix", 2)).containsExactly("removed " + ONE);
    }

    @Test
    void bothListsRememberInOneStoreAndNoSecretIsInIt() {
        account.block(ONE);
        account.addReminder(InTimeAppointment.of(VISIT, TWO));
        poll("nix");
        poll("reminders");

        List<String> keys = new ArrayList<>();
        store.forEach("", followed -> {
            keys.add(followed.key());
            assertThat(followed.key() + followed.value()).doesNotContain("demo").doesNotContain("127.0.0.1");
        });
        assertThat(keys).hasSize(4).allMatch(key -> key.matches("intime:(nix|reminder)/list/[0-9a-f]{16}/(begun|entry/.+)"));
    }

    @Test
    void whateverIsListedAsANumberHasAKeyThatAStoreCanHold() {
        poll("nix");
        String list = "<nixentries><nixentry><mobile>" + "x".repeat(5_000) + "y</mobile></nixentry><nixentry><mobile>"
                      + "x".repeat(5_000) + "z</mobile></nixentry></nixentries>";
        extension.simulator().faults().add(Fault.body200(list).times(2));

        assertThat(changes("nix", 2)).hasSize(2);
        store.forEach("", followed -> assertThat(followed.key()).hasSizeLessThan(255));
    }

    @Test
    void whatCannotBePolledIsRefusedWithOneSentence() {
        for (Map.Entry<String, String> refused : Map.of(
                "intime:contacts/listgroups?callbackPath=/x&authToken=a1B2c3D4e5F6g7H8i9J0kL",
                "intime:contacts/listgroups cannot be used in 'from'; possible are message/status, nix/list, reminder/list",
                "intime:nix/list?raw=true", "cannot be used with raw=true", "intime:nix/list?secretKey=",
                "intime:nix/list cannot be used: username and secretKey are needed to poll",
                "intime:nix/list?defaultRegion=Sweden&maxRemovals=200", "maxRemovals must be 0 to 100 percent").entrySet()) {
            assertThatThrownBy(() -> context.getEndpoint(refused.getKey()).createConsumer(told::add))
                    .hasMessageContaining(refused.getValue());
        }
    }

    private void edit(Reminder reminder) {
        context.createProducerTemplate().requestBody("intime:reminder/edit", reminder);
    }

    private Reminder listed() {
        return (Reminder) context.createProducerTemplate().requestBody("intime:reminder/list", null, List.class).get(0);
    }

    private void poll(String route) {
        ((ScheduledBatchPollingConsumer) context.getRoute(route).getConsumer()).run();
    }

    /** What so many polls tell. */
    private List<String> changes(String route, int polls) {
        told.clear();
        for (int i = 0; i < polls; i++) {
            poll(route);
        }
        return told.stream().map(x -> x.getMessage().getHeader("CamelIntimeChange") + " " + id(x.getMessage().getBody()))
                .toList();
    }

    private static String id(Object body) {
        return body instanceof Reminder reminder ? reminder.id() : ((BlockListEntry) body).mobile();
    }

    private <T> T body(Class<T> type) {
        return told.get(told.size() - 1).getMessage().getBody(type);
    }
}
