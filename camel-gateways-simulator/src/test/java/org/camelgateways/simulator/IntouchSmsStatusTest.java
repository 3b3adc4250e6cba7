package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.intouchsms.IntouchSmsReadings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IntouchSmsStatusTest {
    private static final String ASA = "+46701740605";
    private static final Duration STEP = Duration.ofHours(1);

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(
            Simulator.builder().intouchSms(
                    IntouchSmsReadings.likely().withStepTime(STEP)));

    private final Simulator simulator = extension.simulator();
    private final SmsClient client = SmsClient.demo(simulator);
    private final StatusPage page = new StatusPage();

    @AfterEach
    void closePage() {
        page.close();
    }

    @ParameterizedTest
    @CsvSource({
            "0001, PQSEE, FAILED", "0002, PQUUU, FAILED", "0003, PQSSS, SENT", "0004, PQQQQ, SCHEDULED",
            "0005, PPPPP, SCHEDULED", "0605, PQSDD, DELIVERED" })
    void theEndOfTheNumberChoosesTheStatuses(String ending, String statuses, State state) throws IOException {
        String number = "070000" + ending;
        long id = client.id(number);
        StringBuilder seen = new StringBuilder(status(id));
        for (int i = 1; i < statuses.length(); i++) {
            simulator.clock().advance(STEP);
            seen.append(status(id));
        }
        assertThat(seen).hasToString(statuses);
        assertThat(message(id).state()).isEqualTo(state);
        assertThat(simulator.inbox().count("+25" + number)).isEqualTo(1);
    }

    @Test
    void aStatusTellsWhenTheTextWasAcceptedAndWhenTheStatusCame() throws IOException {
        long id = client.id(ASA);
        JsonObject first = client.status(id).getJsonObject("results");
        simulator.clock().advance(STEP.multipliedBy(5));
        JsonObject last = client.status(id).getJsonObject("results");

        assertThat(first.getString("time")).isEqualTo(first.getString("created"));
        assertThat(last.getString("created")).isEqualTo(first.getString("created"));
        assertThat(Duration.between(message(id).acceptedAt(), message(id).statusAt())).isEqualTo(STEP.multipliedBy(3));
        assertThat(message(id).sendAt()).isEqualTo(message(id).acceptedAt().plus(STEP.multipliedBy(2)));
    }

    @Test
    void everyStatusOfATextOnItsWayIsReportedByGet() throws IOException {
        long id = client.id(ASA, "dlrurl", page.url().toString());
        simulator.clock().advance(STEP.multipliedBy(9));

        assertThat(page.bodies).containsExactly(
                "GET null messageid=" + id + "&status=S", "GET null messageid=" + id + "&status=D");
        List<RecordedCallback> callbacks = simulator.inbox().callbacks();
        assertThat(callbacks).extracting(RecordedCallback::acknowledged).containsOnly(true);
        assertThat(callbacks.get(1).at()).isEqualTo(message(id).statusAt());
        assertThat(callbacks.get(0).url()).hasToString(page.url().toString().replace("s3cret-token", "*****"));
    }

    @ParameterizedTest
    @CsvSource({ "0001, S E", "0002, U", "0003, S", "0004, ''", "0605, S D" })
    void whatIsReportedDependsOnTheStatuses(String ending, String reported) throws IOException {
        client.id("070000" + ending, "dlrurl", page.url().toString());
        simulator.clock().advance(STEP.multipliedBy(9));

        assertThat(String.join(" ", page.statuses())).isEqualTo(reported);
    }

    @Test
    void whatIsNoNumberIsReportedUnsent() throws IOException {
        client.send(ASA + ",abc", "Hej", "dlrurl", page.url().toString());
        simulator.clock().advance(STEP.multipliedBy(9));

        assertThat(page.statuses()).containsExactlyInAnyOrder("U", "S", "D");
        assertThat(simulator.inbox().count("abc")).isZero();
    }

    @Test
    void aQueryOfTheUrlIsKept() throws IOException {
        client.id(ASA, "dlrurl", page.url() + "?a=%2Bb&c=d%26e#f");
        simulator.clock().advance(STEP.multipliedBy(2));

        assertThat(page.bodies).singleElement().asString().startsWith("GET null a=%2Bb&c=d%26e&messageid=");
        assertThat(page.forms.get(0)).containsEntry("a", "+b").containsEntry("c", "d&e").containsEntry("status", "S");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "no url", "ftp://127.0.0.1/a", "/status", "mailto:a@b", "http://" })
    void whatIsNoUrlIsNotCalled(String url) throws IOException {
        client.id(ASA, "dlrurl", url);
        simulator.clock().advance(STEP.multipliedBy(9));

        assertThat(simulator.inbox().callbacks()).isEmpty();
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::vendorStatus).containsExactly("D");
    }

    @Test
    void onlyLoopbackAddressesAreCalled() throws IOException {
        client.id(ASA, "dlrurl", "http://192.0.2.1/status");
        simulator.clock().advance(STEP.multipliedBy(2));

        assertThat(simulator.inbox().callbacks()).singleElement().satisfies(
                callback -> assertThat(callback.failure()).contains("only loopback addresses"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 404, 500, 503, 201 })
    void aReceiverThatFailsIsNotCalledAgainAndTheTextGoesOn(int status) throws IOException {
        page.status = status;
        long id = client.id(ASA, "dlrurl", page.url().toString());
        simulator.clock().advance(Duration.ofDays(9));

        assertThat(page.statuses()).containsExactly("S", "D");
        assertThat(simulator.inbox().callbacks()).extracting(RecordedCallback::acknowledged).containsOnly(false);
        assertThat(status(id)).isEqualTo("D");
    }

    @Test
    void aReceiverThatIsGoneIsRecorded() throws IOException {
        page.close();
        client.id(ASA, "dlrurl", page.url().toString());
        simulator.clock().advance(STEP.multipliedBy(2));

        assertThat(simulator.inbox().callbacks()).singleElement().satisfies(callback -> {
            assertThat(callback.answerStatus()).isZero();
            assertThat(callback.failure()).containsIgnoringCase("refused");
        });
    }

    @Test
    void anyBodyOfAnAnswerIsRight() throws IOException {
        page.answer = form -> "{\"ok\": true}";
        client.id(ASA, "dlrurl", page.url().toString());
        simulator.clock().advance(STEP.multipliedBy(2));

        assertThat(simulator.inbox().callbacks()).extracting(RecordedCallback::acknowledged).containsExactly(true);
    }

    @Test
    void aStatusCanBeSetAndStays() throws IOException {
        long id = client.id(ASA, "dlrurl", page.url().toString());
        simulator.setStatus(id, "E");
        simulator.clock().advance(STEP.multipliedBy(9));

        assertThat(status(id)).isEqualTo("E");
        assertThat(message(id).state()).isEqualTo(State.FAILED);
        assertThat(page.statuses()).containsExactly("E");
    }

    @ParameterizedTest
    @ValueSource(strings = { "P", "Q", "X", "delivered" })
    void anyStatusCanBeSetAlsoOneThatComesAnyway(String status) throws IOException {
        long id = client.id(ASA, "dlrurl", page.url().toString());
        simulator.setStatus(id, status);
        simulator.clock().advance(STEP.multipliedBy(9));

        assertThat(status(id)).isEqualTo(status);
        assertThat(page.statuses()).isEmpty();
    }

    @Test
    void onlyTextsThatAreThereHaveOne() throws IOException {
        assertThatThrownBy(() -> simulator.setStatus(1, "D"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("There is no text 1 that was sent.");
        assertThatThrownBy(() -> simulator.intouchSms().account("nobody")).hasMessageContaining("there are demo.");
    }

    @Test
    void reportsOutOfOrderCanBeSent() throws IOException {
        long id = client.id(ASA, "dlrurl", page.url().toString());
        simulator.report(id, "D");
        simulator.clock().advance(STEP.multipliedBy(2));
        RecordedCallback last = simulator.report(id, "Å &");

        assertThat(page.statuses()).containsExactly("D", "S", "Å &");
        assertThat(last.acknowledged()).isTrue();
        assertThat(status(id)).isEqualTo("S");
    }

    @Test
    void earlyReportsComeBeforeTheAnswerLateOnesLaterAndTwiceIsTwice() throws IOException {
        simulator.faults().add(Fault.callbackEarly().on("sms/send"));
        client.id(ASA, "dlrurl", page.url().toString());
        assertThat(page.statuses()).containsExactly("S", "D");

        simulator.faults().add(Fault.callbackLate(STEP.multipliedBy(5)).on("sms/send"));
        client.id("+46701740606", "dlrurl", page.url().toString());
        simulator.clock().advance(STEP.multipliedBy(6));
        assertThat(page.statuses()).hasSize(2);
        simulator.clock().advance(STEP.multipliedBy(2));
        assertThat(page.statuses()).containsExactly("S", "D", "S", "D");

        simulator.faults().add(Fault.callbackTwice().on("sms/send"));
        client.id("+46701740607", "dlrurl", page.url().toString());
        simulator.clock().advance(STEP.multipliedBy(9));
        assertThat(page.statuses()).containsExactly("S", "D", "S", "D", "S", "S", "D", "D");
    }

    @Test
    void statusesComeInRealTimeToo() throws IOException {
        try (Simulator fast = Simulator.builder().intouchSms(
                IntouchSmsReadings.likely().withStepTime(Duration.ofMillis(1))).build()) {
            SmsClient.demo(fast).id(ASA, "dlrurl", page.url().toString());
            Awaitility.await().until(() -> page.forms.size() == 2);
        }
    }

    @Test
    void aResetForgetsWhatWasToHappen() throws IOException {
        client.id(ASA, "dlrurl", page.url().toString());
        Instant before = simulator.clock().instant();
        simulator.reset();
        simulator.clock().advance(STEP.multipliedBy(9));

        assertThat(simulator.clock().instant()).isAfter(before);
        assertThat(page.forms).isEmpty();
        assertThat(simulator.inbox().size()).isZero();
    }

    private String status(long id) throws IOException {
        return client.status(id).getJsonObject("results").getString("status");
    }

    private InboxMessage message(long id) {
        return simulator.inbox().find(id).orElseThrow();
    }
}
