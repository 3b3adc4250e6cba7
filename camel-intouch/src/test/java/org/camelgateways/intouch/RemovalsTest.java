package org.camelgateways.intouch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.kit.CapturedLog;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A contact is told as removed when it is gone, and never because a list came short, broken or empty. */
class RemovalsTest {

    private static final int MANY = 20;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private FaultServer server;
    private volatile byte[] list;
    private volatile byte[] count;
    /** To the question about one contact. */
    private volatile byte[] contact = Reply.of(404, "");

    @BeforeEach
    void start() throws Exception {
        server = FaultServer.plain();
        answersAll();
        lists(MANY);
        counts(MANY);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouch:contacts/list?startScheduler=false&username=kari&domain=acme&password=hummer&baseUrl=http://127.0.0.1:"
                     + server.port())
                        .routeId("polled")
                        .process(exchange -> told.add(
                                exchange.getMessage().getHeader("CamelIntouchChange") + " "
                                                      + exchange.getMessage().getBody(Contact.class).contactId()));
            }
        });
        context.start();
        assertThat(toldBy(1)).isEmpty();
    }

    @AfterEach
    void stop() throws Exception {
        context.stop();
        server.close();
    }

    private void answersAll() {
        server.usually(FaultServer.answering(
                request -> request.line().contains("/contacts/count ") ? count
                        : request.line().matches("GET /1/contacts/[0-9]+ .*") ? contact : list));
    }

    private void lists(int contacts) {
        list = Reply.of(200, document(contacts));
    }

    private void counts(int contacts) {
        count = Reply.of(200, Integer.toString(contacts));
    }

    private static String document(int contacts) {
        return IntStream.range(0, contacts).mapToObj(i -> "{\"ContactId\":" + (5120 + i) + ",\"Firstname\":\"Kari\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private List<String> toldBy(int polls) {
        told.clear();
        for (int i = 0; i < polls; i++) {
            ((ScheduledBatchPollingConsumer) context.getRoute("polled").getConsumer()).run();
        }
        return new ArrayList<>(told);
    }

    /** That nothing of what went wrong is remembered: two lists are needed still. */
    private void isRemovedOnlyWhenTwoListsLackIt() {
        lists(MANY - 1);
        counts(MANY - 1);
        assertThat(toldBy(1)).isEmpty();
        assertThat(toldBy(1)).containsExactly("removed " + (5120 + MANY - 1));
    }

    @Test
    void aShortListThatTheCountContradictsTellsOfNoRemoval() {
        lists(MANY - 2);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(toldBy(5)).isEmpty();
            assertThat(log.text()).containsOnlyOnce("the list of 18 entries lacks some that were there");
        }
        isRemovedOnlyWhenTwoListsLackIt();
    }

    @Test
    void anEmptyListTellsOfNoRemovalNotEvenIfTheCountAgrees() {
        lists(0);
        counts(0);
        assertThat(toldBy(5)).isEmpty();
        counts(MANY);
        assertThat(toldBy(5)).isEmpty();
        isRemovedOnlyWhenTwoListsLackIt();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "-1", "18.5", "null", "{}", "<int>" })
    void aCountThatIsNoneConfirmsNothing(String said) {
        lists(MANY - 2);
        count = Reply.of(200, said);
        assertThat(toldBy(4)).isEmpty();
        isRemovedOnlyWhenTwoListsLackIt();
    }

    @ParameterizedTest
    @ValueSource(ints = { 204, 404, 406, 500, 503 })
    void aCountThatIsRefusedConfirmsNothingAndTheRestIsTold(int status) {
        list = Reply.of(200, document(MANY - 2).replace("]", ",{\"ContactId\":9000,\"Firstname\":\"Ola\"}]"));
        count = Reply.of(status, "");
        assertThat(toldBy(4)).containsExactly("created 9000");
    }

    @Test
    void aListThatBreaksOffTellsOfNothing() {
        byte[] whole = Reply.of(200, document(MANY));
        for (int cut : List.of(1, 2, 40, whole.length / 2)) {
            server.usually(wire -> {
                wire.readRequest();
                wire.write(java.util.Arrays.copyOf(whole, whole.length - cut));
            });
            assertThat(toldBy(3)).isEmpty();
        }
        answersAll();
        isRemovedOnlyWhenTwoListsLackIt();
    }

    /** Cut, and yet of the length that it says. */
    @Test
    void aListWithoutItsEndTellsOfNothing() {
        String whole = document(MANY);
        counts(MANY - 2);
        for (int end : List.of(0, 1, whole.length() / 2, whole.length() - 1)) {
            list = Reply.of(200, whole.substring(0, end));
            assertThat(toldBy(3)).isEmpty();
        }
        list = Reply.of(200, document(MANY - 2) + "]");
        assertThat(toldBy(3)).isEmpty();
        isRemovedOnlyWhenTwoListsLackIt();
    }

    @Test
    void moreThanMayGoAtOnceAreWithheldEvenIfTheCountAgrees() {
        lists(MANY / 2);
        counts(MANY / 2);
        assertThat(toldBy(4)).isEmpty();
    }

    @Test
    void anEntryThatIsThereTwiceDoesNotMakeUpForOneThatIsMissing() {
        list = Reply.of(200, document(MANY - 1).replace("[", "[{\"ContactId\":5120,\"Firstname\":\"Kari\"},"));
        for (int counted : List.of(MANY - 1, MANY)) {
            counts(counted);
            assertThat(toldBy(4)).isEmpty();
        }
        isRemovedOnlyWhenTwoListsLackIt();
    }

    // ---- the contact itself is asked about

    @Test
    void aContactThatIsStillThereIsNotToldHoweverOftenTheListAndTheCountLackIt() {
        lists(MANY - 1);
        counts(MANY - 1);
        contact = Reply.of(200, "{\"ContactId\":5139,\"Firstname\":\"Kari\"}");
        try (CapturedLog log = new CapturedLog()) {
            assertThat(toldBy(6)).isEmpty();
            assertThat(log.text()).containsOnlyOnce("did not say of 1 that they are gone").doesNotContain("5139");
        }
        contact = Reply.of(404, "");
        isRemovedOnlyWhenTwoListsLackIt();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 | ''", "200 | null", "200 | <html>404</html>", "200 | {\"ContactId\":5100}", "204 | ''", "302 | ''",
            "400 | ''",
            "405 | ''", "406 | ''", "410 | ''", "500 | ''", "503 | Number of allowed API requests per minute exceeded" })
    void whatIsNoAnswerToTheQuestionAboutAContactConfirmsNothing(int status, String said) {
        lists(MANY - 1);
        counts(MANY - 1);
        contact = status == 204 ? Reply.raw(204, "", new byte[0]) : Reply.of(status, said);
        assertThat(toldBy(6)).isEmpty();
        contact = Reply.of(404, "");
        isRemovedOnlyWhenTwoListsLackIt();
    }

    /** Version 1 is old: should it be switched off, everything below it is not found. */
    @Test
    void aVersionThatIsGoneConfirmsNothing() {
        lists(MANY - 1);
        count = Reply.of(404, "");
        assertThat(toldBy(6)).isEmpty();
    }
}
