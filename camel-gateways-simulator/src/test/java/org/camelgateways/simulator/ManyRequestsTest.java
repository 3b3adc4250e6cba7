package org.camelgateways.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camelgateways.simulator.intime.InTimeAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ManyRequestsTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Simulator simulator = extension.simulator();

    @Test
    void sendersAtOnceGetIdsOfTheirOwnOneAfterTheOther() {
        byte[] document = Documents.to("+46701234567", "+46701234568").getBytes(StandardCharsets.ISO_8859_1);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 300)
                .mapToObj(i -> client.sendAsync(request(document), HttpResponse.BodyHandlers.ofString())).toList();
        List<String[]> ids = answers.stream().map(answer -> answer.join().body().split(",")).toList();

        assertThat(ids).allSatisfy(pair -> assertThat(Long.parseLong(pair[1])).isEqualTo(Long.parseLong(pair[0]) + 1));
        assertThat(ids.stream().map(pair -> pair[0]).distinct()).hasSize(300);
        assertThat(simulator.inbox().size()).isEqualTo(600);
        assertThat(simulator.inbox().count("+46701234567")).isEqualTo(300);
        assertThat(simulator.inbox().requests()).hasSize(300);
    }

    @Test
    void thingsCreatedAtOnceGetIdsOfTheirOwn() {
        String target = InTimeClient.demo(simulator).target("contacts/addgroup");
        byte[] document = (Documents.PROLOG + "<addgroups><groups><group groupname=\"a\"/><group groupname=\"b\"/></groups>"
                           + "</addgroups>")
                .getBytes(StandardCharsets.ISO_8859_1);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 200)
                .mapToObj(i -> client.sendAsync(request(target, document), HttpResponse.BodyHandlers.ofString())).toList();
        List<String> ids = answers.stream().flatMap(answer -> Stream.of(answer.join().body().split(","))).toList();

        assertThat(ids).hasSize(400).doesNotHaveDuplicates();
        assertThat(simulator.inTime().account("demo").groups()).hasSize(400);
    }

    @Test
    void aGroupOfManyMembersIsSentToQuickly() throws IOException {
        InTimeAccount account = simulator.inTime().account("demo");
        long[] groups = IntStream.range(0, 20).mapToLong(i -> account.addGroup("g" + i).id()).toArray();
        for (int i = 0; i < 20_000; i++) {
            account.addContact("a", "b", "+4670174" + String.format("%04d", 605 + i % 95), groups);
        }
        long start = System.nanoTime();
        InTimeClient demo = InTimeClient.demo(simulator);
        String ids = demo.send("<checknix>1</checknix>", Arrays.stream(groups).boxed().toArray());
        demo.deleteGroup(groups[0], "true");

        assertThat(ids.split(",")).hasSize(20_000);
        assertThat(account.contacts()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aFaultStrikesExactlyAsOftenAsItShould() {
        simulator.faults().add(Fault.error("2:ERROR1").times(100));
        simulator.faults().add(Fault.error("2:ERROR0").after(50).times(10));
        byte[] document = Documents.to("+46701234567").getBytes(StandardCharsets.ISO_8859_1);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 300)
                .mapToObj(i -> client.sendAsync(request(document), HttpResponse.BodyHandlers.ofString())).toList();
        List<String> bodies = answers.stream().map(answer -> answer.join().body()).toList();

        assertThat(bodies).filteredOn("2:ERROR1"::equals).hasSize(100);
        assertThat(bodies).filteredOn("2:ERROR0"::equals).hasSize(10);
        assertThat(simulator.inbox().size()).isEqualTo(190);
    }

    @Test
    void noDocumentBreaksTheSimulator() throws IOException, InterruptedException {
        Random random = new Random(4510);
        byte[] sample = Documents.SAMPLE.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 2000; i++) {
            byte[] document = sample.clone();
            for (int change = 0; change < 1 + i % 4; change++) {
                document[random.nextInt(document.length)] = (byte) random.nextInt(256);
            }
            HttpResponse<String> answer = client.send(request(document), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).matches("[012]:ERROR[0-3]|[0-9]+(,[0-9]+)?");
        }
    }

    @Test
    void aMonstrousDocumentIsRefusedQuickly() throws IOException, InterruptedException {
        StringBuilder attributes = new StringBuilder("<message ");
        IntStream.range(0, 80_000).forEach(i -> attributes.append('a').append(i).append("='' "));
        for (String xml : List.of("<a>".repeat(300_000), attributes.append("/>").toString(), "<message>" + "x".repeat(900_000),
                "<message>" + "&#65;".repeat(150_000) + "</message>")) {
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(
                    request(xml.getBytes(StandardCharsets.ISO_8859_1)), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("1:ERROR1");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private HttpRequest request(byte[] document) {
        return request(Raw.CREATE, document);
    }

    private HttpRequest request(String target, byte[] document) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + target))
                .POST(HttpRequest.BodyPublishers.ofByteArray(document)).timeout(Duration.ofSeconds(10)).build();
    }
}
