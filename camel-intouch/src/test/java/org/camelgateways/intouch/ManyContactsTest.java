package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.support.list.StreamedList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulator's whole address book, listed by a process with a small heap. */
class ManyContactsTest {

    @Test
    void twentyThousandContactsAreListed() throws Exception {
        assertThat(listed(20_000, "format=json")).startsWith("listed 20000 contacts");
    }

    @ParameterizedTest
    @ValueSource(strings = { "format=json", "format=xml", "format=json&apiVersion=1", "format=xml&apiVersion=1" })
    @Tag("long")
    void halfAMillionContactsAreListedInAHeapOf64Megabytes(String options) throws Exception {
        String said = listed(500_000, options);
        System.out.println(options + ": " + said);
        assertThat(said).startsWith("listed 500000 contacts");
    }

    private static String listed(int contacts, String options) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try (Simulator simulator = Simulator.builder().port(0).maxEntries(contacts).build()) {
            simulator.intouch().account(Simulator.DEMO_USER).fill(contacts);
            Process process = new ProcessBuilder(
                    java, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                    System.getProperty("java.class.path"), ManyContactsTest.class.getName(), simulator.baseUrl().toString(),
                    simulator.intouch().account(Simulator.DEMO_USER).domain(), options)
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

    /** The process with the small heap: at which URL, in which domain, with which options. */
    public static void main(String[] arguments) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list")
                        .to("intouch:contacts/list?requestTimeout=300000&username=demo&password=" + Simulator.DEMO_SECRET
                            + "&baseUrl=" + arguments[0] + "&domain=" + arguments[1] + "&" + arguments[2])
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
        long before = 0;
        long listed = 0;
        long most = 0;
        while (list.hasNext()) {
            long id = Long.parseLong(((Contact) list.next()).contactId());
            assertThat(id).isGreaterThan(before);
            before = id;
            listed++;
            if (listed % 100_000 == 0) {
                System.gc();
                most = Math.max(most, heap.totalMemory() - heap.freeMemory());
            }
        }
        return "listed " + listed + " contacts, at most " + most / 1_000_000 + " MB live, heap "
               + heap.maxMemory() / 1_000_000 + " MB";
    }
}
