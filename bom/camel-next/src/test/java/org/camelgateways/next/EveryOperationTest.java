package org.camelgateways.next;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.camelgateways.connector.ConnectorOperation;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.intime.IntimeOperation;
import org.camelgateways.intime.model.ContactType;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.intouch.IntouchConstants;
import org.camelgateways.intouch.IntouchOperation;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.intouchsms.IntouchsmsOperation;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.support.RouteOperation;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each operation that a route can call, once, at the simulator. */
class EveryOperationTest {

    private static final String NUMBER = "+46701740605";

    private final Set<String> called = new LinkedHashSet<>();
    private Simulator simulator;
    private Main main;
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        simulator = Simulator.start();
        main = new Main();
        simulator.properties().forEach(main::addInitialProperty);
        main.addInitialProperty("camel.component.intouch.domain", "demo");
        main.addInitialProperty("camel.component.connector.provider", "ACME");
        main.addInitialProperty("camel.component.connector.club-id", "123");
        main.addInitialProperty("camel.component.connector.client-id", "demo-client");
        main.start();
        template = main.getCamelTemplate();
    }

    @AfterEach
    void stop() {
        main.stop();
        simulator.close();
    }

    private Object call(String uri, Object body) {
        called.add(uri.substring(uri.indexOf(':') + 1).replaceAll("\\?.*", ""));
        return template.requestBody(uri, body);
    }

    private static Sms later() {
        return new Sms(
                List.of(new Recipient.Number(NUMBER)), "Hej", "ACME", Instant.now().plus(Duration.ofDays(1)), Map.of());
    }

    private static String idOf(Object result) {
        return ((EntriesResult<?>) result).entries().get(0).id();
    }

    private void everyOneOf(RouteOperation... operations) {
        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(Stream.of(operations).filter(RouteOperation::produces)
                        .map(RouteOperation::path).toList());
    }

    /** A list of any length ends with its exchange, which here the test holds. */
    private List<Object> entries(String uri, Object body) throws Exception {
        called.add(uri.substring(uri.indexOf(':') + 1));
        Producer producer = main.getCamelContext().getEndpoint(uri).createProducer();
        producer.start();
        Exchange exchange = producer.getEndpoint().createExchange();
        exchange.getMessage().setBody(body);
        producer.process(exchange);
        assertThat(exchange.getException()).isNull();
        List<Object> entries = new ArrayList<>();
        exchange.getMessage().getBody(Iterator.class).forEachRemaining(entries::add);
        return entries;
    }

    @Test
    void camelIsTheOneMeant() {
        assertThat(main.getCamelContext().getVersion()).isEqualTo(System.getProperty("next.camel.version"));
    }

    @Test
    void intime() {
        SendResult sent = (SendResult) call("intime:message/create", later());
        call("intime:message/delete", sent);

        String group = idOf(call("intime:contacts/addgroup", "Patienter"));
        call("intime:contacts/add", new org.camelgateways.intime.model.Contact(
                ContactType.SMS, "Anna", "Andersson", null, NUMBER, null, List.of(group)));
        assertThat((List<?>) call("intime:contacts/listgroups", null)).hasSize(1);
        call("intime:contacts/deletegroup", group);

        call("intime:nix/addnix", NUMBER);
        assertThat((List<?>) call("intime:nix/list", null)).hasSize(1);
        call("intime:nix/deletenix", NUMBER);

        String reminder = idOf(call("intime:reminder/add", reminder(null)));
        call("intime:reminder/edit", reminder(reminder));
        assertThat((List<?>) call("intime:reminder/list", null)).hasSize(1);

        everyOneOf(IntimeOperation.values());
    }

    private static Reminder reminder(String id) {
        return new Reminder(
                id, LocalDateTime.parse("2099-04-25T08:30"), "4711", "Anna", "Andersson", "Clinic", "Reception", NUMBER, null,
                null, null);
    }

    @Test
    void intouchsms() {
        SendResult sent = (SendResult) call("intouchsms:sms/send?sender=ACME", Sms.of("+250700000012", "Muraho"));
        call("intouchsms:sms/status", sent.ids().get(0));

        everyOneOf(IntouchsmsOperation.values());
    }

    @Test
    void connector() {
        for (String who : List.of("user", "staff")) {
            String type = who.equals("user") ? User.MEMBER : User.STAFF;
            call("connector:" + who + "/save", User.of(who + "-1", type, "Anna", "Andersson"));
            assertThat(call("connector:" + who + "/fetch", who + "-1").toString()).isNotEmpty();
        }
        call("connector:leadsource/save", LeadSource.of("4711", "Web"));
        call("connector:leadsource/fetch", "4711");
        call("connector:leadsource/list", null);

        everyOneOf(ConnectorOperation.values());
    }

    @Test
    void intouch() throws Exception {
        call("intouch:user/get", null);

        Contact contact = (Contact) call("intouch:contacts/create", Contact.of("Kari", "Nordmann", "90011223"));
        String id = contact.contactId();
        call("intouch:contacts/update", call("intouch:contacts/get", id));
        assertThat(entries("intouch:contacts/list", null)).hasSize(1);
        assertThat(call("intouch:contacts/count", null)).isEqualTo(1L);
        assertThat(entries("intouch:contacts/search", "Kari")).hasSize(1);
        call("intouch:contacts/phonenumber", "90011223");

        String group = ((Group) call("intouch:groups/create", Group.of("Lag"))).groupId();
        call("intouch:groups/update", call("intouch:groups/get", group));
        assertThat(entries("intouch:groups/list", null)).isNotEmpty();
        Map<String, String> member = Map.of("contactId", id, "groupId", group);
        call("intouch:groups/addcontact", member);
        assertThat(entries("intouch:groups/contacts", group)).hasSize(1);
        assertThat(entries("intouch:groups/search", Map.of("groupId", group, "text", "Kari"))).hasSize(1);
        call("intouch:groups/removecontact", member);
        call("intouch:groups/delete", group);
        call("intouch:contacts/delete", id);

        SendResult sent = (SendResult) call("intouch:messages/send?sender=Acme", Sms.of("+4790011223", "Hei"));
        call("intouch:messages/get", sent.ids().get(0));
        call("intouch:messages/delete", sent.ids().get(0));
        Object folder = entries("intouch:folders/list", null).get(0);
        entries("intouch:folders/messages", folder);

        for (String kind : List.of("services", "users", "senders")) {
            String created = ((String) call("intouch:" + kind + "/create", "{\"Name\":\"Acme\"}")).trim();
            assertThat((String) call("intouch:" + kind + "/list", null)).contains("Acme");
            if (!kind.equals("senders")) {
                assertThat((String) call("intouch:" + kind + "/get", created)).contains("Acme");
                called.add(kind + "/update");
                template.requestBodyAndHeader(
                        "intouch:" + kind + "/update", "{\"Name\":\"Acme 2\"}", IntouchConstants.ID, created);
            }
            call("intouch:" + kind + "/delete", created);
        }
        int keyword = simulator.intouch().put("demo", "servicepoints", "{\"Name\":\"ACME\"}");
        assertThat((String) call("intouch:servicepoints/list", null)).contains("ACME");
        assertThat((String) call("intouch:servicepoints/get", keyword)).contains("ACME");

        everyOneOf(IntouchOperation.values());
    }
}
