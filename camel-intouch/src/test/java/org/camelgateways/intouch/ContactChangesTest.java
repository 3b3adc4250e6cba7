package org.camelgateways.intouch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchContact;
import org.camelgateways.simulator.intouch.IntouchGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes into an address book or a group, and who leaves it, asked of the simulator in every form. */
class ContactChangesTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CamelContext context = new DefaultCamelContext();
    private Simulator simulator;
    private IntouchAccount account;
    private IntouchContact kari;
    private IntouchContact ola;
    private IntouchGroup board;

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start();
        account = simulator.intouch().account(Simulator.DEMO_USER);
        kari = account.addContact("Kari", "Hansen", "90011223");
        ola = account.addContact("Åse", "Ødegård", "+47 900 11 224");
        board = account.addGroup("2026");
        account.addMember(board.id(), kari.id());
        account.addMember(board.id(), ola.id());
        IntouchConfiguration configuration = context.getComponent("intouch", IntouchComponent.class).getConfiguration();
        configuration.setBaseUrl(simulator.baseUrl().toString());
        configuration.setUsername(account.username());
        configuration.setDomain(account.domain());
        configuration.setPassword(Simulator.DEMO_SECRET);
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.stop();
        simulator.close();
    }

    private void polling(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouch:" + uri + "&startScheduler=false").routeId("polled").process(ContactChangesTest.this::tell);
            }
        });
        assertThat(toldBy(1)).isEmpty();
    }

    private void tell(Exchange exchange) {
        told.add(exchange.getMessage().getHeader(IntouchConstants.CHANGE) + " "
                 + exchange.getMessage().getBody(Contact.class).firstname());
    }

    private List<String> toldBy(int polls) {
        told.clear();
        for (int i = 0; i < polls; i++) {
            ((ScheduledBatchPollingConsumer) context.getRoute("polled").getConsumer()).run();
        }
        return new ArrayList<>(told);
    }

    private void done(String operation, Object body) {
        context.createProducerTemplate().requestBody("intouch:" + operation, body);
    }

    @ParameterizedTest
    @CsvSource({ "1, json", "1, xml", "2, json", "2, xml" })
    void ofAGroupEveryChangeIsToldAndThatItWasEmptiedToo(String version, String format) throws Exception {
        polling("groups/contacts?group=name:2026&apiVersion=" + version + "&format=" + format);
        simulator.faults()
                .add(Fault.body200(format.equals("json") ? "[]" : "<ArrayOfContact/>").on("groups/contacts").times(4));
        assertThat(toldBy(4)).isEmpty();
        assertThat(toldBy(2)).isEmpty();

        done("groups/removecontact", Map.of("contactId", ola.id(), "groupId", board.id()));
        assertThat(toldBy(1)).isEmpty();
        assertThat(toldBy(3)).containsExactly("removed Åse");
        account.addMember(board.id(), ola.id());
        assertThat(toldBy(2)).containsExactly("created Åse");
        done("contacts/delete", ola.id());
        assertThat(toldBy(3)).containsExactly("removed Åse");
        done("groups/removecontact", Map.of("contactId", kari.id(), "groupId", board.id()));
        assertThat(toldBy(3)).containsExactly("removed Kari");
        assertThat(toldBy(2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "1, json", "1, xml", "2, json", "2, xml" })
    void ofTheAddressBookEveryChangeIsToldButForItsLastContact(String version, String format) throws Exception {
        polling("contacts/list?apiVersion=" + version + "&format=" + format);
        simulator.faults().add(Fault.body200(format.equals("json") ? "[]" : "<ArrayOfContact/>").on("contacts/list").times(4));
        assertThat(toldBy(4)).isEmpty();
        assertThat(toldBy(2)).isEmpty();

        account.addContact("Per", "Hansen", "90011225");
        assertThat(toldBy(2)).containsExactly("created Per");
        done("contacts/delete", ola.id());
        assertThat(toldBy(3)).containsExactly("removed Åse");
        done("contacts/delete", kari.id());
        assertThat(toldBy(3)).containsExactly("removed Kari");
        account.contacts().forEach(last -> done("contacts/delete", last.id()));
        assertThat(toldBy(4)).isEmpty();
    }
}
