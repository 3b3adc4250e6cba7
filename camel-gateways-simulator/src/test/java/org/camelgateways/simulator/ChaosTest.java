package org.camelgateways.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChaosTest {
    private static final int REQUESTS = 400;
    private static final byte[] CREATE
            = Raw.post(Raw.CREATE, Documents.to("+46701740605").getBytes(StandardCharsets.ISO_8859_1));

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void theSameSeedGivesTheSameRunHoweverTheRequestsMix() {
        List<String> run = run(42, false);

        assertThat(run(42, true)).isEqualTo(run);
        assertThat(run(43, false)).isNotEqualTo(run);
        assertThat(run).filteredOn(struck -> struck.startsWith("message/create")).hasSizeBetween(40, 80);
        assertThat(run).filteredOn(struck -> struck.startsWith("sms/send")).hasSizeBetween(80, 120);
        assertThat(run).filteredOn(struck -> struck.contains("nix/list")).isEmpty();
    }

    @Test
    void aRunBeginsAnewWithAReset() throws Exception {
        try (Simulator simulator = Simulator.builder().seed(7).fault(Fault.error("2:ERROR0").chance(0.5)).build()) {
            List<Integer> first = statuses(simulator);
            simulator.faults().add(Fault.html200());
            simulator.reset();

            assertThat(simulator.faults().active()).singleElement().hasToString("error, chance 0.5, always");
            assertThat(statuses(simulator)).isEqualTo(first).contains(0).contains(1);
            simulator.faults().seed(8);
            assertThat(statuses(simulator)).isNotEqualTo(first);
        }
    }

    @Test
    void whatStruckStandsInTheEntry() throws Exception {
        try (Simulator simulator = Simulator.builder().seed(99).build()) {
            simulator.faults().add(Fault.error("2:ERROR0").on("intime").after(1));
            simulator.faults().add(Fault.callbackTwice().on("message/create"));
            Raw.exchange(simulator, CREATE);
            Raw.exchange(simulator, CREATE);

            assertThat(simulator.inbox().requests()).extracting(RecordedRequest::faults).containsExactly(
                    List.of(new StruckFault("callback-twice", "message/create", 1, 99)),
                    List.of(new StruckFault("error", "message/create", 2, 99)));
            JsonObject shown = new JsonObject(
                    get(simulator.baseUrl() + "/inbox/requests").body()).getJsonArray("entries").getJsonObject(1);
            assertThat(shown.getMap()).containsEntry("service", "intime").containsEntry("function", "message/create");
            assertThat(shown.getJsonArray("faults").getJsonObject(0).encode())
                    .isEqualTo("{\"kind\":\"error\",\"function\":\"message/create\",\"number\":2,\"seed\":99}");
        }
    }

    @Test
    void aFaultIsForAServiceOrAFunctionThatThereIs() {
        try (Simulator simulator = Simulator.start()) {
            simulator.faults().add(Fault.html200().on("connector"));
            assertThatThrownBy(() -> simulator.faults().add(Fault.html200().on("sinch")))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("There is no function sinch")
                    .hasMessageContaining("of all functions of a service: connector, intime, intouch, intouchsms");
        }
    }

    @Test
    void everyAnswerTakesItsLatency() throws Exception {
        try (Simulator simulator = Simulator.builder().latency(Duration.ofMillis(120)).build()) {
            long start = System.nanoTime();
            Raw.exchange(simulator, CREATE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(110));
        }
    }

    /** Which request of which function got what. */
    private List<String> run(long seed, boolean turned) {
        try (Simulator simulator = Simulator.builder().seed(seed).build()) {
            simulator.faults().add(Fault.error("2:ERROR0").on("message/create").chance(0.1));
            simulator.faults().add(Fault.status(503, "").on("intouchsms").chance(0.25));
            simulator.faults().add(Fault.body200("no ids").chance(0.05).on("message/create"));
            List<URI> targets = Stream.of("/api/1.0/message/create.ashx", "/api/sendsms/.json", "/api/1.0/nix/list.ashx")
                    .map(path -> URI.create(simulator.baseUrl() + path)).toList();
            IntStream.range(0, 3 * REQUESTS)
                    .mapToObj(i -> targets.get(turned ? i / REQUESTS : i % 3))
                    .map(target -> client.sendAsync(post(target), HttpResponse.BodyHandlers.discarding())).toList()
                    .forEach(CompletableFuture::join);
            return simulator.inbox().requests().stream().flatMap(request -> request.faults().stream())
                    .map(fault -> fault.function() + " " + fault.number() + " " + fault.kind()).sorted().toList();
        }
    }

    private static List<Integer> statuses(Simulator simulator) throws IOException {
        for (int i = 0; i < 30; i++) {
            Raw.exchange(simulator, CREATE);
        }
        List<RecordedRequest> requests = simulator.inbox().requests();
        return requests.subList(requests.size() - 30, requests.size()).stream().map(request -> request.faults().size())
                .toList();
    }

    private static HttpRequest post(URI target) {
        return HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofString("x")).build();
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
