package org.camelgateways.support.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.Wire;
import org.camelgateways.support.list.StreamedList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists larger than the heap of the process that reads them. */
class LongListTest {

    private static final String FILLING = "x".repeat(200);

    @Test
    void aListLargerThanTheHeapIsRead() throws Exception {
        assertThat(read("json", 150_000, "-Xmx32m")).startsWith("read 150000 of 150000 entries");
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "xml" })
    @Tag("long")
    void halfAMillionEntriesAreReadInAHeapOf64Megabytes(String format) throws Exception {
        String said = read(format, 500_000, "-Xmx64m");
        System.out.println(format + ": " + said);
        assertThat(said).startsWith("read 500000 of 500000 entries");
    }

    /** What a process of its own said that got the list. */
    private static String read(String format, int entries, String heap) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (FaultServer server = FaultServer.plain()) {
            server.usually(wire -> answer(wire, format.equals("xml"), entries));
            Process process = new ProcessBuilder(
                    java, heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    LongListTest.class.getName(), format, Integer.toString(server.port()))
                    .redirectErrorStream(true).start();
            try {
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
                return said.strip().lines().reduce("", (before, line) -> line);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** In chunks, made as they are sent. */
    private static void answer(Wire wire, boolean xml, int entries) throws IOException {
        wire.readRequest();
        wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        chunk(wire, xml ? "<Entries>" : "[");
        for (int from = 0; from < entries; from += 1_000) {
            StringBuilder some = new StringBuilder();
            for (int i = from; i < Math.min(from + 1_000, entries); i++) {
                some.append(
                        xml
                                ? "<Entry><key>" + i + "</key><detail>" + FILLING + "</detail></Entry>"
                                : (i == 0 ? "" : ",") + "{\"key\":" + i + ",\"detail\":\"" + FILLING + "\"}");
            }
            chunk(wire, some.toString());
        }
        chunk(wire, xml ? "</Entries>" : "]");
        chunk(wire, "");
    }

    private static void chunk(Wire wire, String text) throws IOException {
        wire.write(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    /** The process with the small heap: which format, from which port. */
    public static void main(String[] arguments) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.addComponent("plain", new PlainComponent());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list")
                        .to("plain:" + arguments[0] + "?requestTimeout=300000&baseUrl=http://127.0.0.1:" + arguments[1])
                        .process(exchange -> exchange.getMessage().setBody(
                                count(exchange.getMessage().getBody(StreamedList.class))));
            }
        });
        context.start();
        System.out.println(context.createProducerTemplate().requestBody("direct:list", "", String.class));
        context.stop();
    }

    private static String count(StreamedList<?> list) {
        Runtime heap = Runtime.getRuntime();
        long read = 0;
        long most = 0;
        for (Iterator<?> entries = list; entries.hasNext();) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) entries.next();
            assertThat(entry.getKey()).isEqualTo(Long.toString(read++));
            if (read % 100_000 == 0) {
                System.gc();
                most = Math.max(most, heap.totalMemory() - heap.freeMemory());
            }
        }
        return "read " + read + " of " + list.size() + " entries, at most " + most / 1_000_000 + " MB live, heap "
               + heap.maxMemory() / 1_000_000 + " MB";
    }
}
