package org.camelgateways.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All contestants send what the service expects, whole, and read what it answers. */
class SameWorkTest {

    private Stub stub;

    @BeforeEach
    void start() throws Exception {
        stub = new Stub(List.of(0, 20));
        Thread serving = new Thread(stub, "stub");
        serving.setDaemon(true);
        serving.start();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    static Stream<Arguments> contestants() {
        return Stream.concat(ServiceCalls.ALL.stream(), Stream.of(ServiceCalls.INTIME_HUNDRED))
                .flatMap(call -> Stream.of(Contestant.values()).map(contestant -> Arguments.of(call.name(), contestant)));
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("contestants")
    void everyMessageArrivesWholeAndItsIdIsRead(String name, Contestant contestant) throws Exception {
        ServiceCall call = ServiceCalls.named(name);
        long before = stub.answered();
        List<String> ids;
        try (Sender sender = contestant.start(call, url(0), 16)) {
            ids = IntStream.range(0, ServiceCall.VARIANTS).mapToObj(number -> sent(sender, call.message(number))).toList();
        }
        assertThat(stub.firstFault()).isEmpty();
        assertThat(stub.answered() - before).isEqualTo(ServiceCall.VARIANTS);
        assertThat(ids).isEqualTo(IntStream.range(0, ServiceCall.VARIANTS)
                .mapToObj(number -> expectedId(call, number)).toList());
    }

    /** As the call by hand reads the service's own answer. */
    private static String expectedId(ServiceCall call, int number) {
        try {
            String answer = call.answer(call.encode(call.message(number)));
            return call.decode(answer.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void idsDifferWhereTheServiceGivesEachMessageItsOwn() {
        ServiceCall call = ServiceCalls.named("connector:user/save");

        assertThat(IntStream.range(0, ServiceCall.VARIANTS).mapToObj(number -> expectedId(call, number)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBodyThatLacksSomethingIsFoundOut() {
        byte[] half = "<message><body>Hej!</body></message>".getBytes(StandardCharsets.ISO_8859_1);

        ServiceCalls.ALL.forEach(call -> assertThatThrownBy(() -> call.answer(half))
                .as(call.name()).isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void everyKindOfRoundEnds(String name, Contestant contestant) throws Exception {
        ServiceCall call = ServiceCalls.named(name);
        List<Object> messages = IntStream.range(0, ServiceCall.VARIANTS).mapToObj(call::message).toList();
        try (Sender sender = contestant.start(call, url(1), 16)) {
            Measurement turns = new ClosedLoop(sender, messages, 8).forTurns(3, 0);
            Measurement flood = new ClosedLoop(sender, messages, 8).forMillis(150);
            Measurement rate = new OpenLoop(sender, messages, 20).at(200);

            assertThat(turns.messages()).isEqualTo(24);
            assertThat(turns.perSecond()).isPositive().isLessThanOrEqualTo(8 / 0.02);
            assertThat(flood.messages()).isPositive();
            assertThat(flood.cpuMicros()).isNotNegative();
            assertThat(flood.allocatedBytes()).isGreaterThan(1_000);
            assertThat(rate.messages()).isEqualTo(20);
            assertThat(rate.p50Micros()).isGreaterThanOrEqualTo(20_000);
            assertThat(rate.p99Micros()).isGreaterThanOrEqualTo(rate.p50Micros());
        }
    }

    private String url(int port) {
        return "http://127.0.0.1:" + stub.ports().get(port);
    }

    private static String sent(Sender sender, Object message) {
        CompletableFuture<String> end = new CompletableFuture<>();
        sender.send(message, (id, error) -> {
            if (error == null) {
                end.complete(id);
            } else {
                end.completeExceptionally(error);
            }
        });
        try {
            return end.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
