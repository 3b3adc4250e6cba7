package org.camelgateways.support.plain;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.kit.Wire;
import org.camelgateways.support.list.StreamedList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Lists of any length: whole or not at all, read entry by entry, nothing left of them when their exchange has ended.
 */
class PlainListsTest {

    /** More than is kept in the memory. */
    private static final int LONG = 30_000;

    @TempDir
    Path spool;

    private final CamelContext context = new DefaultCamelContext();
    private FaultServer server;

    @BeforeEach
    void start() throws Exception {
        server = FaultServer.plain();
        context.getStreamCachingStrategy().setSpoolDirectory(spool.resolve("made").toFile());
        context.addComponent("plain", new PlainComponent());
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.stop();
        server.close();
        assertThat(spooled()).isEmpty();
        assertThat(new File(spool.toFile(), "made").list()).isNullOrEmpty();
    }

    private String uri(String format, String options) {
        return "plain:" + format + "?baseUrl=http://127.0.0.1:" + server.port() + options;
    }

    static String list(String format, int entries) {
        boolean xml = format.equals("xml");
        StringBuilder list = new StringBuilder(xml ? "<?xml version=\"1.0\"?>\n<Entries>" : " [");
        for (int i = 0; i < entries; i++) {
            list.append(xml ? "\n<Entry>" + entry(xml, i) + "</Entry>" : (i == 0 ? "" : ",\n") + entry(xml, i));
        }
        return list.append(xml ? "</Entries>\n" : "]\n").toString();
    }

    static String entry(boolean xml, int i) {
        String detail = "the detail of entry " + i + " that fills a line";
        return xml
                ? "<key>" + i + "</key><detail>" + detail + "</detail>"
                : "{\"key\":" + i + ",\"detail\":\"" + detail + "\"}";
    }

    private void answer(String body, String... headers) throws IOException {
        answer(Reply.of(200, body.getBytes(StandardCharsets.UTF_8), headers));
    }

    /** From now on, also where a connection is open already. */
    private void answer(byte[] reply) throws IOException {
        server.usually(FaultServer.answering(reply));
        server.closeConnections();
    }

    /** The open files of this process that lie in the spool directory, named or not. */
    private List<Path> spooled() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.exists(descriptors)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path each : all.toList()) {
                try {
                    if (Files.readSymbolicLink(each).startsWith(spool)) {
                        found.add(each);
                    }
                } catch (IOException e) {
                    // closed meanwhile
                }
            }
        }
        return found;
    }

    /** A route that asks for a list and goes on with it. */
    private interface Steps {
        void of(RouteDefinition route);
    }

    private void route(String format, String options, Steps steps) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                steps.of(from("direct:ask").to(uri(format, options)));
            }
        });
    }

    private Exchange ask() {
        return context.createProducerTemplate().request("direct:ask", exchange -> exchange.getMessage().setBody(""));
    }

    private static GatewayException error(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(GatewayException.class);
        return (GatewayException) exchange.getException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "xml" })
    void everyEntryComesOnceInItsOrderWhateverTheLength(String format) throws Exception {
        for (int entries : List.of(0, 1, 2, LONG)) {
            answer(list(format, entries));
            AtomicInteger next = new AtomicInteger();
            route(format, "", route -> route.routeId("ask").split().body().streaming().process(exchange -> {
                Map.Entry<?, ?> entry = exchange.getMessage().getBody(Map.Entry.class);
                int expected = next.getAndIncrement();
                assertThat(entry.getKey()).isEqualTo(Integer.toString(expected));
                assertThat(entry.getValue()).isEqualTo("the detail of entry " + expected + " that fills a line");
            }));
            assertThat(ask().getException()).isNull();
            assertThat(next).hasValue(entries);
            context.getRouteController().stopRoute("ask");
            context.removeRoute("ask");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "xml" })
    void aListKnowsItsSizeAndIsGoneThroughOnce(String format) throws Exception {
        answer(list(format, 3));
        route(format, "", route -> route.process(exchange -> {
            StreamedList<?> list = exchange.getMessage().getBody(StreamedList.class);
            assertThat(list.size()).isEqualTo(3);
            assertThat(list.toString()).isEqualTo("StreamedList[3 entries]");
            assertThat(list).toIterable().hasSize(3);
            assertThat(list.hasNext()).isFalse();
            assertThatThrownBy(list::next).isInstanceOf(java.util.NoSuchElementException.class);
        }));
        assertThat(ask().getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "xml" })
    void textsOfAllLettersAndLengthsComeAsTheyAre(String format) throws Exception {
        List<String> texts = new ArrayList<>(List.of("", " ", "æøå ÿ", "Ŝ", "👨‍👩‍👧 𝔊", "\u0080", "\u0100", "\uFFFD"));
        for (String letter : List.of("x", "å", "Ŝ", "👧")) {
            for (int length : List.of(62, 63, 64, 8_191, 32_768, 65_535, 65_536, 80_000, 99_000)) {
                texts.add(letter.repeat(length));
            }
        }
        if (format.equals("json")) {
            texts.addAll(List.of("\u0000", "\uD83D", "\uDC67 \uD83D"));
        }
        StringBuilder list = new StringBuilder(format.equals("json") ? "[" : "<Entries>");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            list.append(
                    format.equals("json")
                            ? (i == 0 ? "" : ",") + "{\"key\":" + i + ",\"detail\":\"" + escaped(text) + "\"}"
                            : "<Entry><key>" + i + "</key><detail>" + text + "</detail></Entry>");
        }
        answer(list.append(format.equals("json") ? "]" : "</Entries>").toString());
        List<Object> taken = new ArrayList<>();
        route(format, "", route -> route.split().body().streaming().process(
                exchange -> taken.add(exchange.getMessage().getBody(Map.Entry.class).getValue())));
        assertThat(ask().getException()).isNull();
        assertThat(taken).isEqualTo(texts);
    }

    private static String escaped(String text) {
        return text.length() > 3 ? text : text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(joining());
    }

    /** An interrupt closes the file that is read. */
    @Test
    void aListThatCannotBeReadAnyFurtherIsClosed() throws Exception {
        answer(list("json", LONG));
        route("json", "", route -> route.process(exchange -> {
            StreamedList<?> list = exchange.getMessage().getBody(StreamedList.class);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> list.forEachRemaining(entry -> {
            })).isInstanceOf(NoAnswerException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThatThrownBy(list::next).isInstanceOf(IllegalStateException.class).hasMessageContaining("is closed");
        }));

        assertThat(ask().getException()).isNull();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theFileIsItsOwnersAloneWithoutANameAndGoneWithTheExchange() throws Exception {
        answer(list("json", LONG));
        route("json", "", route -> route.process(exchange -> {
            exchange.getMessage().getBody(Iterator.class).next();
            assertThat(spooled()).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spooled().get(0))))
                    .isEqualTo("rw-------");
            assertThat(spool.resolve("made")).isEmptyDirectory();
        }));
        assertThat(ask().getException()).isNull();
        assertThat(spooled()).isEmpty();
    }

    @Test
    void theConnectionIsFreeBeforeTheRouteGoesOn() throws Exception {
        answer(list("json", LONG));
        CountDownLatch others = new CountDownLatch(2);
        CountDownLatch both = new CountDownLatch(2);
        route("json", "&maxConnections=1", route -> route.process(exchange -> {
            others.countDown();
            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
            both.countDown();
        }));
        CompletableFuture<Exchange> first = CompletableFuture.supplyAsync(this::ask);
        assertThat(ask().getException()).isNull();
        assertThat(first.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(both.getCount()).isZero();
    }

    /** What is no list to its end, sent as it stands. */
    static Stream<String[]> broken() {
        String json = list("json", LONG);
        String xml = list("xml", LONG);
        return Stream.of(
                new String[] { "json", "" },
                new String[] { "json", "{}" },
                new String[] { "json", "\"[]\"" },
                new String[] { "json", "<html></html>" },
                new String[] { "json", "[] []" },
                new String[] { "json", "[]x" },
                new String[] { "json", "[1]" },
                new String[] { "json", "[{\"key\":1,\"key\":1,\"detail\":\"\"}]" },
                new String[] { "json", "[{\"key\":1,\"detail\":\"\"},]" },
                new String[] { "json", "[" + "[".repeat(60) },
                new String[] { "json", "[{\"key\":1,\"detail\":\"" + "x".repeat(300_000) + "\"}]" },
                new String[] { "json", "[{\"key\":1,\"detail\":\"\",\"more\":[" + "1,".repeat(700_000) + "1]}]" },
                new String[] { "json", json.substring(0, json.length() - 2) },
                new String[] { "json", json.substring(0, json.length() - 100) },
                new String[] { "json", json + "," },
                new String[] { "json", json.replace("{\"key\":" + (LONG - 1) + ",", "{") },
                new String[] { "xml", "" },
                new String[] { "xml", "[]" },
                new String[] { "xml", "<html></html>" },
                new String[] { "xml", "<Entries/><Entries/>" },
                new String[] { "xml", "<Entries>text</Entries>" },
                new String[] { "xml", "<!DOCTYPE Entries><Entries/>" },
                new String[] { "xml", "<Entries><Entry><key>one</key></Entry></Entries>" },
                new String[] { "xml", "<Entries>" + "<a>".repeat(200) },
                new String[] { "xml", "<Entries><Entry><detail>" + "x".repeat(300_000) + "</detail></Entry></Entries>" },
                new String[] { "xml", "<Entries><Entry>" + "<a/>".repeat(500_000) + "</Entry></Entries>" },
                new String[] { "xml", "<Entries>" + names() + "</Entries>" },
                new String[] { "xml", xml.replace("</Entries>\n", "") },
                new String[] { "xml", xml.substring(0, xml.length() - 100) },
                new String[] { "xml", xml + "&" },
                new String[] { "xml", xml.replace("<key>" + (LONG - 1) + "<", "<key>x<") });
    }

    private static String names() {
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            elements.append("<e").append(i).append("/>");
        }
        return elements.toString();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsNoListToItsEndIsAnErrorAndNothingOfItIsHandedOn(String format, String body) throws Exception {
        answer(body);
        route(format, "", route -> route.setBody().constant("not reached"));
        Exchange exchange = ask();
        assertThat(error(exchange)).isInstanceOf(NoAnswerException.class);
        assertThat(exchange.getException().getMessage()).doesNotContain("detail of entry");
        assertThat(exchange.getMessage().getBody()).isEqualTo("");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aListThatBreaksOffIsAnErrorAndItsFileIsGone() throws Exception {
        byte[] reply = Reply.of(200, list("json", LONG));
        server.usually(wire -> {
            wire.readRequest();
            wire.write(java.util.Arrays.copyOf(reply, reply.length - 1));
        });
        route("json", "", route -> route.setBody().constant("not reached"));
        assertThat(error(ask())).isInstanceOf(NoAnswerException.class).hasMessageContaining("broke");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aListThatIsLateIsAnErrorAndItsFileIsGone() throws Exception {
        byte[] reply = Reply.of(200, list("json", LONG));
        server.usually(wire -> {
            wire.readRequest();
            wire.write(java.util.Arrays.copyOf(reply, reply.length - 1));
            wire.waitForClose();
        });
        route("json", "&requestTimeout=1000", route -> route.setBody().constant("not reached"));
        assertThat(error(ask())).isInstanceOf(NoAnswerException.class).hasMessageContaining("requestTimeout");
        await().untilAsserted(() -> assertThat(spooled()).isEmpty());
    }

    @Test
    void aListBeyondTheCapIsAnError() throws Exception {
        String list = list("json", LONG);
        answer(list);
        route("json", "&maxListSize=" + (list.length() - 1), route -> route.setBody().constant("not reached"));
        assertThat(error(ask())).isInstanceOf(NoAnswerException.class).hasMessageContaining("maxListSize");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aListOfJustTheCapIsTaken() throws Exception {
        String list = list("json", LONG);
        answer(list);
        route("json", "&maxListSize=" + list.length(), route -> route.setBody().simple("${body.size}"));
        assertThat(ask().getMessage().getBody(Integer.class)).isEqualTo(LONG);
    }

    @Test
    void aListThatNobodyAskedToCompressIsReadAllTheSameAndItsCapIsThatOfWhatItUnpacksTo() throws Exception {
        String list = list("json", LONG);
        answer(Reply.of(200, gzip(list), "Content-Encoding: gzip"));
        route("json", "", route -> route.setBody().simple("${body.size}"));
        assertThat(ask().getMessage().getBody(Integer.class)).isEqualTo(LONG);
        Exchange exchange = context.createProducerTemplate().request(
                uri("json", "&maxListSize=" + (list.length() - 1)), each -> each.getMessage().setBody(""));
        assertThat(error(exchange)).hasMessageContaining("unpacks to more than maxListSize");
        answer(list, "Content-Encoding: gzip");
        exchange = context.createProducerTemplate().request(uri("json", ""), each -> each.getMessage().setBody(""));
        assertThat(error(exchange)).hasMessageContaining("says it is compressed and is not");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void anErrorIsNoListHoweverLarge() throws Exception {
        answer(Reply.of(404, list("json", LONG)));
        route("json", "&maxResponseSize=1000", route -> route.setBody().constant("not reached"));
        assertThat(error(ask())).hasMessageContaining("maxResponseSize");
        answer(Reply.of(404, "[]"));
        Exchange exchange = context.createProducerTemplate().request(uri("json", ""), each -> each.getMessage().setBody(""));
        assertThat(error(exchange).getHttpResponseCode()).isEqualTo(404);
    }

    @Test
    void aSpoolDirectoryThatCannotBeWrittenToIsAnError() throws Exception {
        Path file = Files.createFile(spool.resolve("file"));
        context.getStreamCachingStrategy().setSpoolDirectory(file.toFile());
        answer(list("json", LONG));
        route("json", "", route -> route.setBody().constant("not reached"));
        assertThat(error(ask())).isInstanceOf(NoAnswerException.class).hasMessageContaining("spool directory")
                .hasMessageNotContaining(spool.toString());
        context.getStreamCachingStrategy().setSpoolDirectory(spool.resolve("made").toFile());
    }

    /** What comes is small enough for the memory, what is made of it is not. */
    @Test
    void aSpoolDirectoryThatCannotBeWrittenToIsAnErrorForWhatIsMadeOfTheListToo() throws Exception {
        Path file = Files.createFile(spool.resolve("file"));
        context.getStreamCachingStrategy().setSpoolDirectory(file.toFile());
        String entry = "{\"key\":1,\"detail\":\"Ŝ" + "x".repeat(150_000) + "\"}";
        answer("[" + String.join(",", java.util.Collections.nCopies(6, entry)) + "]");
        route("json", "", route -> route.setBody().constant("not reached"));
        assertThat(error(ask())).isInstanceOf(NoAnswerException.class).hasMessageContaining("spool directory");
        context.getStreamCachingStrategy().setSpoolDirectory(spool.resolve("made").toFile());
    }

    @Test
    void aListIsGoneWhenTheRouteFailsHalfway() throws Exception {
        answer(list("json", LONG));
        route("json", "", route -> route.process(exchange -> {
            exchange.getMessage().getBody(Iterator.class).next();
            throw new IllegalStateException("on purpose");
        }));
        assertThat(ask().getException()).hasMessage("on purpose");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void afterTheExchangeTheListIsClosedAndSaysSo() throws Exception {
        for (int entries : List.of(1, LONG)) {
            answer(list("json", entries));
            Iterator<?> list = context.createProducerTemplate().requestBody(uri("json", ""), "", Iterator.class);
            assertThat(spooled()).isEmpty();
            assertThatThrownBy(list::hasNext).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ends with the exchange");
        }
    }

    @Test
    void aListThatIsHandedOverEndsWithTheExchangeThatItWentTo() throws Exception {
        answer(list("json", LONG));
        CountDownLatch firstEnded = new CountDownLatch(1);
        CompletableFuture<Integer> taken = new CompletableFuture<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask").to(uri("json", "")).to("seda:on?waitForTaskToComplete=Never");
                from("seda:on").process(exchange -> {
                    assertThat(firstEnded.await(20, TimeUnit.SECONDS)).isTrue();
                    int count = 0;
                    for (Iterator<?> list = exchange.getMessage().getBody(Iterator.class); list.hasNext(); list.next()) {
                        count++;
                    }
                    taken.complete(count);
                });
            }
        });
        ask();
        firstEnded.countDown();
        assertThat(taken.get(20, TimeUnit.SECONDS)).isEqualTo(LONG);
        await().untilAsserted(() -> assertThat(spooled()).isEmpty());
    }

    @Test
    void aListThatIsHandedOverAndNotTakenEndsWithTheComponent() throws Exception {
        answer(list("json", LONG));
        route("json", "", route -> route.to("seda:nobody?waitForTaskToComplete=Never"));
        ask();
        assertThat(spooled()).hasSize(Files.exists(Path.of("/proc/self/fd")) ? 1 : 0);
        context.stop();
        assertThat(spooled()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "multicast", "enrich", "toD" })
    void aListIsThereAfterTheStepThatAskedForItWhateverItsShape(String shape) throws Exception {
        answer(list("json", LONG));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                RouteDefinition route = from("direct:ask");
                switch (shape) {
                    case "multicast" -> route.multicast().to(uri("json", "")).end();
                    case "enrich" -> route.enrich(uri("json", ""));
                    default -> route.toD(uri("json", ""));
                }
                route.process(exchange -> {
                    int count = 0;
                    for (Iterator<?> list = exchange.getMessage().getBody(Iterator.class); list.hasNext(); list.next()) {
                        count++;
                    }
                    exchange.getMessage().setBody(count);
                });
            }
        });
        Exchange exchange = ask();
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo(LONG);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aStopWhileAListComesEndsTheCallAndLeavesNoFile() throws Exception {
        byte[] reply = Reply.of(200, list("json", LONG));
        CountDownLatch most = new CountDownLatch(1);
        server.usually(wire -> {
            wire.readRequest();
            wire.write(java.util.Arrays.copyOf(reply, reply.length - 1));
            most.countDown();
            wire.waitForClose();
        });
        CompletableFuture<Exchange> asked = context.createProducerTemplate().asyncSend(
                uri("json", ""), exchange -> exchange.setPattern(ExchangePattern.InOut));
        assertThat(most.await(20, TimeUnit.SECONDS)).isTrue();
        context.getComponent("plain").stop();
        assertThat(error(asked.get(20, TimeUnit.SECONDS))).hasMessageContaining("stopped");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void manyListsAtOnceDoNotMixAndLeaveNothing() throws Exception {
        server.usually(PlainListsTest::countUp);
        route("json", "", route -> route.process(exchange -> {
            long sum = 0;
            for (Iterator<?> list = exchange.getMessage().getBody(Iterator.class); list.hasNext();) {
                sum += Long.parseLong(((Map.Entry<?, ?>) list.next()).getKey().toString());
            }
            exchange.getMessage().setBody(sum);
        }));
        List<CompletableFuture<Object>> sums = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sums.add(context.createProducerTemplate().asyncRequestBody("direct:ask", ""));
        }
        for (CompletableFuture<Object> sum : sums) {
            assertThat(sum.get(60, TimeUnit.SECONDS)).isEqualTo(LONG * (LONG - 1L) / 2);
        }
        assertThat(spooled()).isEmpty();
    }

    private static void countUp(Wire wire) throws IOException {
        byte[] reply = Reply.of(200, list("json", LONG));
        while (true) {
            wire.readRequest();
            wire.write(reply);
        }
    }
}
