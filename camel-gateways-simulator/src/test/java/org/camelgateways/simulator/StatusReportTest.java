package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.camelgateways.simulator.InboxMessage.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusReportTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final StatusPage page = new StatusPage();

    @AfterEach
    void closePage() {
        page.close();
    }

    @Test
    void aDeliveredTextIsReportedAsAForm() throws IOException {
        String id = create(Documents.reported(page.url(), "+46701234567"));
        simulator.clock().advance(Duration.ofSeconds(3));

        assertThat(page.bodies)
                .containsExactly("POST application/x-www-form-urlencoded messageid=" + id + "&status=20&transid=t1");
        assertThat(simulator.inbox().messages().get(0).state()).isEqualTo(State.DELIVERED);
        assertThat(simulator.inbox().messages().get(0).vendorStatus()).isEqualTo("20");
    }

    @ParameterizedTest
    @CsvSource({
            "0000, 0, FAILED", "0001, 1, FAILED", "0002, 2, FAILED", "0003, 3, FAILED", "0004, 4, FAILED",
            "0021, 21, UNKNOWN", "0005, 20, DELIVERED" })
    void theEndOfTheNumberChoosesTheStatus(String ending, String status, State state) throws IOException {
        create(Documents.reported(page.url(), "+4670123" + ending));
        simulator.clock().advance(Duration.ofMinutes(1));

        assertThat(page.statuses()).containsExactly(status);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state).containsExactly(state);
    }

    @Test
    void aReportIsRepeatedUntilTheAnswerIs200WithExactlyTheId() throws IOException {
        page.status = 503;
        Instant start = simulator.clock().instant();
        create(Documents.reported(page.url(), "+46701234567"));
        simulator.clock().advance(Duration.ofMinutes(2));
        page.status = 200;
        page.answer = form -> form.get("messageid") + "\n";
        simulator.clock().advance(Duration.ofMinutes(2));
        page.answer = form -> String.valueOf(form.get("messageid"));
        simulator.clock().advance(Duration.ofDays(7));

        List<RecordedCallback> callbacks = simulator.inbox().callbacks();
        assertThat(callbacks).extracting(RecordedCallback::acknowledged).containsExactly(false, false, false, true);
        assertThat(callbacks).extracting(RecordedCallback::answerStatus).containsExactly(503, 503, 200, 200);
        assertThat(callbacks).extracting(callback -> Duration.between(callbacks.get(0).at(), callback.at()).toMinutes())
                .containsExactly(0L, 1L, 3L, 7L);
        assertThat(callbacks.get(0).at()).isBetween(start.plusSeconds(3), start.plusSeconds(5));
    }

    @Test
    void repeatsAreAtMostADayApart() throws IOException {
        page.status = 500;
        create(Documents.reported(page.url(), "+46701234567"));
        simulator.clock().advance(Duration.ofDays(10));

        List<Instant> at = simulator.inbox().callbacks().stream().map(RecordedCallback::at).toList();
        assertThat(Duration.between(at.get(at.size() - 2), at.get(at.size() - 1))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void anUnreachablePageIsTriedAgain() throws IOException {
        page.close();
        create(Documents.reported(page.url(), "+46701234567"));
        simulator.clock().advance(Duration.ofMinutes(2));

        assertThat(simulator.inbox().callbacks()).hasSize(2).allSatisfy(callback -> {
            assertThat(callback.answerStatus()).isZero();
            assertThat(callback.failure()).containsIgnoringCase("refused");
            assertThat(callback.url().toString()).endsWith("/intime/status/*****").doesNotContain("s3cret");
        });
    }

    @Test
    void aScheduledTextIsSentAtItsTimeAndThenReported() throws IOException {
        Instant at = simulator.clock().instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime date = LocalDateTime.ofInstant(at, ZoneId.of("Europe/Stockholm"));
        create(Documents.message("<senddate>" + date.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"))
                                 + "</senddate><statusurl>" + page.url()
                                 + "</statusurl>",
                "+46701234567"));

        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state).containsExactly(State.SCHEDULED);
        assertThat(simulator.inbox().messages().get(0).sendAt()).isEqualTo(at);
        simulator.clock().advanceTo(at);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state).containsExactly(State.SENT);
        assertThat(page.forms).isEmpty();
        simulator.clock().advance(Duration.ofSeconds(3));
        assertThat(page.statuses()).containsExactly("20");
        assertThat(simulator.inbox().callbacks().get(0).at()).isEqualTo(at.plusSeconds(3));
    }

    @Test
    void withoutTransIdOrStatusUrlNothingIsReported() throws IOException {
        create(Documents.to("+46701234567"));
        create(Documents.document("0", "0", "ACME", "Hej",
                "<statusurl>" + page.url() + "</statusurl><recipients><recipient>+46701234567</recipient></recipients>"));
        simulator.clock().advance(Duration.ofHours(1));

        assertThat(page.forms).isEmpty();
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::vendorStatus).containsExactly("20", "20");
    }

    @Test
    void localhostIsCalledAndAQueryIsKept() throws IOException {
        String url = page.url().toString().replace("127.0.0.1", "localhost") + "?a=b&amp;c=d";
        create(Documents.reported(url, "+46701234567"));
        simulator.clock().advance(Duration.ofSeconds(10));

        assertThat(page.statuses()).containsExactly("20");
        assertThat(simulator.inbox().messages().get(0).statusUrl()).hasQuery("a=b&c=d");
        assertThat(simulator.inbox().callbacks().get(0).url()).hasNoQuery();
    }

    @Test
    void transIdsAreEncodedInTheForm() throws IOException {
        create(Documents.reported(page.url(), "+46701234567").replace("\"t1\"", "\"a&amp;b=c+å %\""));
        simulator.clock().advance(Duration.ofSeconds(10));

        assertThat(page.forms.get(0)).containsEntry("transid", "a&b=c+å %").hasSize(3);
    }

    @Test
    void reportsOutOfOrderCanBeSent() throws IOException {
        long id = Long.parseLong(create(Documents.reported(page.url(), "+46701234567")));
        simulator.report(id, "21");
        simulator.clock().advance(Duration.ofSeconds(10));
        RecordedCallback last = simulator.report(id, "3");

        assertThat(page.statuses()).containsExactly("21", "20", "3");
        assertThat(last.acknowledged()).isTrue();
        assertThat(simulator.inbox().messages().get(0).vendorStatus()).isEqualTo("20");
    }

    @Test
    void onlyLoopbackAddressesAreCalled() throws IOException {
        create(Documents.reported("http://192.0.2.1/status", "+46701234567"));
        simulator.clock().advance(Duration.ofSeconds(10));

        assertThat(simulator.inbox().callbacks()).singleElement().satisfies(
                callback -> assertThat(callback.failure()).contains("only loopback addresses"));
    }

    @Test
    void aReportIsMadeInRealTimeTooWhenItsTimeComes() throws IOException {
        create(Documents.reported(page.url(), "+46701234567"));

        Awaitility.await().until(() -> page.forms.size() == 1);
        assertThat(page.forms.get(0)).containsAllEntriesOf(Map.of("status", "20", "transid", "t1"));
    }

    @Test
    void earlyReportsComeBeforeTheAnswerAndLateOnesLater() throws IOException {
        simulator.faults().add(Fault.callbackEarly().on("message/create"));
        create(Documents.reported(page.url(), "+46701234567"));
        assertThat(page.statuses()).containsExactly("20");

        simulator.faults().add(Fault.callbackLate(Duration.ofHours(5)));
        create(Documents.reported(page.url(), "+46701234568"));
        simulator.clock().advance(Duration.ofHours(5));
        assertThat(page.forms).hasSize(1);
        simulator.clock().advance(Duration.ofSeconds(4));
        assertThat(page.forms).hasSize(2);
    }

    @Test
    void aPageThatWaitsForTheAnswerHoldsItUpOnlyForASecond() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        page.answer = form -> {
            try {
                answered.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return String.valueOf(form.get("messageid"));
        };
        simulator.faults().add(Fault.callbackEarly());
        create(Documents.reported(page.url(), "+46701234567"));
        answered.countDown();

        simulator.clock().advance(Duration.ofSeconds(1));
        Awaitility.await().until(() -> !simulator.inbox().callbacks().isEmpty());
        assertThat(simulator.inbox().callbacks().get(0).acknowledged()).isTrue();
    }

    @Test
    void twiceIsTwiceAlsoIfAcknowledged() throws IOException {
        simulator.faults().add(Fault.callbackTwice());
        create(Documents.reported(page.url(), "+46701234567"));
        simulator.clock().advance(Duration.ofHours(1));

        assertThat(page.statuses()).containsExactly("20", "20");
    }

    private String create(String xml) throws IOException {
        return Raw.create(simulator, xml, StandardCharsets.ISO_8859_1);
    }
}
