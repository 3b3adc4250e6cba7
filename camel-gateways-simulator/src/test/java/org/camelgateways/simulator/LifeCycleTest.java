package org.camelgateways.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LifeCycleTest {
    private static final String XML = Documents.to("+46701234567");

    @Test
    void idsBeginWith4510AndGoOnAfterAReset() throws IOException {
        try (Simulator simulator = Simulator.start()) {
            assertThat(create(simulator)).isEqualTo("4510");
            assertThat(create(simulator)).isEqualTo("4511");
            simulator.reset();
            assertThat(create(simulator)).isEqualTo("4512");
        }
    }

    @Test
    void idsCanBeginElsewhere() throws IOException {
        try (Simulator simulator = Simulator.builder().firstId(238_254).build()) {
            assertThat(create(simulator)).isEqualTo("238254");
        }
    }

    @Test
    void listensOnLoopbackAndSaysSo() throws IOException {
        try (Simulator simulator = Simulator.start()) {
            assertThat(simulator.baseUrl()).hasToString("http://127.0.0.1:" + simulator.port());
            assertThat(simulator.listensOn()).isEqualTo("127.0.0.1 port " + simulator.port() + ", for this machine only");
        }
        try (Simulator open = Simulator.builder().host("0.0.0.0").build()) {
            assertThat(open.listensOn()).endsWith("also for other machines");
            assertThat(create(open)).isEqualTo("4510");
        }
    }

    @Test
    void twoInOneProcessHaveNothingInCommon() throws IOException {
        try (Simulator one = Simulator.start(); Simulator other = Simulator.builder().account("b", "c").build()) {
            one.faults().add(Fault.error("2:ERROR1").always());
            one.clock().advance(Duration.ofDays(1));

            assertThat(create(one)).isEqualTo("2:ERROR1");
            assertThat(create(other)).isEqualTo("4510");
            assertThat(one.inbox().size()).isZero();
            assertThat(Duration.between(other.clock().instant(), one.clock().instant())).isGreaterThan(Duration.ofHours(23));
        }
    }

    @Test
    void resetForgetsEverythingThatWasToHappen() throws IOException {
        try (StatusPage page = new StatusPage(); Simulator simulator = Simulator.start()) {
            simulator.faults().add(Fault.garbage().on("message/create").after(5).always());
            Raw.create(simulator, Documents.reported(page.url(), "+46701234567"), StandardCharsets.ISO_8859_1);
            simulator.reset();
            simulator.clock().advance(Duration.ofHours(1));

            assertThat(page.forms).isEmpty();
            assertThat(simulator.inbox().size()).isZero();
            assertThat(simulator.inbox().requests()).isEmpty();
            assertThat(simulator.faults().active()).isEmpty();
            assertThat(simulator.clock().pending()).isZero();
        }
    }

    @Test
    void resetClosesWhatAFaultHoldsOpen() throws IOException {
        try (Simulator simulator = Simulator.start(); Socket socket = Raw.connect(simulator)) {
            simulator.faults().add(Fault.neverAnswer());
            socket.getOutputStream().write(Raw.post(Raw.CREATE, XML.getBytes(StandardCharsets.ISO_8859_1)));
            Awaitility.await().until(() -> simulator.inbox().size() == 1);
            Awaitility.await().until(() -> {
                simulator.reset();
                return socket.getInputStream().available() == 0 && endOf(socket);
            });
        }
    }

    @Test
    void closeLeavesNoThreadsAndFreesThePort() throws IOException {
        Set<Thread> before = threads();
        Simulator simulator = Simulator.start();
        int port = simulator.port();
        try (Socket held = Raw.connect(simulator)) {
            simulator.faults().add(Fault.endless().after(1));
            create(simulator);
            held.getOutputStream().write(Raw.post(Raw.CREATE, XML.getBytes(StandardCharsets.ISO_8859_1)));
            Awaitility.await().until(() -> simulator.inbox().size() == 2);
            simulator.close();
        }
        Awaitility.await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        try (Simulator next = Simulator.builder().port(port).build()) {
            assertThat(next.port()).isEqualTo(port);
        }
    }

    @Test
    void closeEndsAnAdvanceThatWaitsForACallback() throws Exception {
        try (StatusPage page = new StatusPage()) {
            page.answer = form -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return "";
            };
            Simulator simulator = Simulator.start();
            Raw.create(simulator, Documents.reported(page.url(), "+46701234567"), StandardCharsets.ISO_8859_1);
            Thread advance = new Thread(() -> simulator.clock().advance(Duration.ofMinutes(1)));
            advance.start();
            Awaitility.await().until(() -> simulator.clock().pending() == 0);
            simulator.close();

            advance.join(5000);
            assertThat(advance.isAlive()).isFalse();
        }
    }

    @Test
    void aPortInUseIsSaidAndLeavesNothingRunning() {
        Set<Thread> before;
        try (Simulator simulator = Simulator.start()) {
            before = threads();
            assertThatThrownBy(() -> Simulator.builder().port(simulator.port()).build())
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("in use");
            Awaitility.await().untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
        }
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> Simulator.builder().port(70_000)).hasMessageContaining("0 to 65535");
        assertThatThrownBy(() -> Simulator.builder().maxMessages(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Simulator.builder().firstId(0)).hasMessageContaining("not with 0");
    }

    private static boolean endOf(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        }
    }

    private static String create(Simulator simulator) throws IOException {
        return Raw.create(simulator, XML, StandardCharsets.ISO_8859_1);
    }

    /** All but the JDK's and the test's own. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null && !thread.getThreadGroup().getName().equals("system"))
                .filter(thread -> !thread.getName().startsWith("awaitility")).collect(Collectors.toSet());
    }
}
