package org.camelgateways.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.camelgateways.simulator.intime.InTimeAccount;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostileXmlTest {
    private static final Map<String, String> SAMPLES = Map.of(
            "message/create", Documents.SAMPLE, "message/delete", Samples.MESSAGE_DELETE,
            "contacts/add", Samples.CONTACTS_ADD, "contacts/addgroup", Samples.ADDGROUP,
            "contacts/deletegroup", Samples.DELETEGROUP, "nix/addnix", Samples.ADDNIX, "nix/deletenix", Samples.DELETENIX,
            "reminder/add", Samples.REMINDER_ADD, "reminder/edit", Samples.REMINDER_EDIT);

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Simulator simulator = extension.simulator();
    private final InTimeClient client = InTimeClient.demo(simulator);

    static List<String> functions() {
        return InTimeClient.WITH_DOCUMENT;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void doctypesAndEntitiesAreRefusedAndNothingIsFetched(String function) throws IOException {
        String sample = String.valueOf(SAMPLES.get(function)).substring(Documents.PROLOG.length());
        String fetch = simulator.baseUrl() + "/api/1.0/fetched";
        for (String doctype : List.of(
                "<!DOCTYPE a>", "<!DOCTYPE a SYSTEM \"" + fetch + "\">",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"" + fetch + "\">]>",
                "<!DOCTYPE a [<!ENTITY % b SYSTEM \"" + fetch + "\"> %b;]>",
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")) {
            assertThat(client.post(function, doctype + sample)).isEqualTo("1:ERROR1");
        }
        assertThat(client.post(function, sample.replaceFirst(">", ">&b;"))).isEqualTo("1:ERROR1");
        assertThat(simulator.inbox().requests()).extracting(RecordedRequest::path).doesNotContain("/api/1.0/fetched");
        assertNothingIsThere();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void monstersAreRefusedQuickly(String function) throws IOException, InterruptedException {
        String root = String.valueOf(SAMPLES.get(function)).substring(Documents.PROLOG.length()).split("[>]")[0];
        StringBuilder attributes = new StringBuilder(root);
        IntStream.range(0, 60_000).forEach(i -> attributes.append(" a").append(i).append("=''"));
        for (String xml : List.of("<a>".repeat(300_000), attributes.append("/>").toString(),
                root + ">" + "x".repeat(900_000))) {
            long start = System.nanoTime();
            assertThat(post(function, xml.getBytes(StandardCharsets.ISO_8859_1))).matches("[12]:ERROR1");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
        assertNothingIsThere();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noDocumentBreaksAFunction(String function) throws IOException, InterruptedException {
        byte[] sample = String.valueOf(SAMPLES.get(function)).getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(4510);
        for (int i = 0; i < 300; i++) {
            byte[] document = sample.clone();
            for (int change = 0; change < 1 + i % 3; change++) {
                document[random.nextInt(document.length)] = (byte) random.nextInt(256);
            }
            assertThat(post(function, document)).matches("[0-3]:ERROR[0-3]|-?[0-9]+(, ?-?[0-9]+)*");
        }
    }

    /** Elements and attributes inside others, repeated, empty, in the wrong place. */
    @ParameterizedTest
    @MethodSource("functions")
    void oddStructuresAreAnswered(String function) throws IOException {
        String sample = String.valueOf(SAMPLES.get(function)).substring(Documents.PROLOG.length()).trim();
        String root = sample.substring(1, sample.indexOf('>'));
        String inner = sample.substring(sample.indexOf('>') + 1, sample.lastIndexOf('<'));
        for (String xml : List.of(
                "<" + root + ">" + sample + "</" + root + ">", "<" + root + ">" + inner.replace(" ", "\n") + "</" + root + ">",
                "<" + root + ">" + inner.replaceAll(">[^<>]*<", "><") + "</" + root + ">",
                "<" + root + ">" + inner.replaceAll("\"[^\"]*\"", "\"\"") + "</" + root + ">",
                "<" + root + "><!-- " + inner + " --></" + root + ">",
                "<" + root + "><![CDATA[" + inner + "]]></" + root + ">",
                "<x:" + root + " xmlns:x=\"y\">" + inner + "</x:" + root + ">")) {
            assertThat(client.post(function, xml)).matches("[0-3]:ERROR[0-3]|-?[0-9]+(, ?-?[0-9]+)*");
        }
    }

    private void assertNothingIsThere() {
        InTimeAccount account = simulator.inTime().account("demo");
        assertThat(List.of(account.groups().size(), account.contacts().size(), account.blockList().size(),
                account.reminders().size(), simulator.inbox().size())).containsOnly(0);
    }

    private String post(String function, byte[] document) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + client.target(function)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(document)).timeout(Duration.ofSeconds(10)).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
