package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camelgateways.simulator.intime.InTimeReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModeTest {
    private static final Pattern ROW
            = Pattern.compile("(?m)^\\| `(--[a-z0-9-]+)` \\| `(.*?)` \\| (?:`(.*?)`)? ?\\| (?:`(.*?)`)? ?\\|$");

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aModeSetsOptionsThatThereAreToOtherValuesThanTheLikelyOnes(Mode mode) {
        Map<String, String> usual = usual();

        assertThat(mode.options()).allSatisfy((option, value) -> {
            assertThat(usual).containsKey(option);
            assertThat(usual.get(option)).isNotEqualTo(value);
        });
    }

    @Test
    void theReadmeShowsThem() throws IOException {
        Map<String, String> strict = new TreeMap<>();
        Map<String, String> lenient = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("README.md"))).results().forEach(row -> {
            assertThat(usual()).containsEntry(row.group(1), row.group(2));
            put(strict, row.group(1), row.group(3));
            put(lenient, row.group(1), row.group(4));
        });

        assertThat(strict).isEqualTo(new TreeMap<>(Mode.STRICT.options()));
        assertThat(lenient).isEqualTo(new TreeMap<>(Mode.LENIENT.options()));
    }

    @Test
    void strictRefusesWhatLenientTakes() throws IOException {
        String list = "/api/1.0/nix/list.ashx?user=demo&hash=demo-secret";
        assertThat(status(Mode.STRICT, list, "")).isEqualTo(405);
        assertThat(status(Mode.LENIENT, list, "")).isEqualTo(200);
        String form = "?username=demo&password=demo-secret&Recipients=%2B250700000001&sender=ACME&message=Hej";
        assertThat(status(Mode.STRICT, SmsClient.SEND + form, "")).isEqualTo(400);
        assertThat(status(Mode.LENIENT, SmsClient.SEND + form, "")).isEqualTo(200);
    }

    @Test
    void anOptionAfterTheModeCounts() throws IOException {
        try (Simulator simulator
                = CommandLine.parse("--port", "0", "--mode", "strict", "--intime-listings-by-post", "yes").build()) {
            assertThat(Raw.exchange(simulator, Raw.post("/api/1.0/nix/list.ashx?user=demo&hash=demo-secret", new byte[0]))
                    .status()).isEqualTo(200);
            assertThat(Raw.exchange(simulator, Raw.post("/api/1.0/nix/deletenix.ashx?user=demo&hash=demo-secret", new byte[0]))
                    .status()).isEqualTo(404);
        }
        assertThat(Mode.LIKELY.readings(InTimeOptions.ALL, InTimeReadings.likely())).isNotNull();
    }

    private static int status(Mode mode, String target, String body) throws IOException {
        try (Simulator simulator = Simulator.builder().mode(mode).build()) {
            return Raw.exchange(simulator, Raw.post(target, body.getBytes(StandardCharsets.UTF_8))).status();
        }
    }

    /** The likely value of each option, as its help has it in brackets. */
    private static Map<String, String> usual() {
        Map<String, String> usual = new TreeMap<>();
        Stream.of(InTimeOptions.ALL, IntouchSmsOptions.ALL, ConnectorOptions.ALL, IntouchOptions.ALL)
                .flatMap(options -> options.stream())
                .forEach(option -> usual.put(option.name(), option.help().replaceFirst(".*\\((.*)\\)$", "$1")));
        return usual;
    }

    private static void put(Map<String, String> values, String option, String value) {
        if (value != null) {
            values.put(option, value);
        }
    }
}
