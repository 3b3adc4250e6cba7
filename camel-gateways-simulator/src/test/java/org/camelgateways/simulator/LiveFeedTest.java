package org.camelgateways.simulator;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class LiveFeedTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();

    @Test
    void whatChangesIsToldAtOnce() throws Exception {
        try (Reader reader = new Reader()) {
            JsonObject first = reader.next();
            assertThat(first.getInteger("count")).isZero();

            Raw.create(simulator, Documents.to("+46701740605"), StandardCharsets.ISO_8859_1);
            JsonObject second = reader.next(event -> event.getInteger("count") == 1);
            assertThat(second.getLong("revision")).isGreaterThan(first.getLong("revision"));

            simulator.faults().add(Fault.garbage());
            assertThat(reader.next(event -> event.getInteger("faults") == 1).getLong("revision"))
                    .isEqualTo(second.getLong("revision"));

            simulator.clock().advance(Duration.ofHours(1));
            JsonObject later = reader.next(event -> !event.getString("advanced").equals(first.getString("advanced")));
            assertThat(Duration.between(first.getInstant("now"), later.getInstant("now"))).isGreaterThan(Duration.ofHours(1));
        }
    }

    @Test
    void thereIsAnEndToTheNumberOfReaders() throws Exception {
        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 32; i++) {
                readers.add(new Reader());
                readers.get(i).next();
            }
            assertThat(new Http(simulator).call("GET", "/inbox/events", "").statusCode()).isEqualTo(503);
            readers.remove(0).close();
            org.awaitility.Awaitility.await().untilAsserted(() -> {
                try (Reader again = new Reader()) {
                    assertThat(again.next()).isNotNull();
                }
            });
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    /** A browser's side of the feed. */
    private final class Reader implements Closeable {
        private final Socket socket = Raw.connect(simulator);
        private final BufferedReader lines
                = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Reader() throws Exception {
            socket.getOutputStream().write(
                    "GET /inbox/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
        }

        JsonObject next() throws Exception {
            String line = lines.readLine();
            while (!line.startsWith("data: ")) {
                line = lines.readLine();
            }
            return new JsonObject(line.substring("data: ".length()));
        }

        JsonObject next(java.util.function.Predicate<JsonObject> wanted) throws Exception {
            JsonObject event = next();
            while (!wanted.test(event)) {
                event = next();
            }
            return event;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
