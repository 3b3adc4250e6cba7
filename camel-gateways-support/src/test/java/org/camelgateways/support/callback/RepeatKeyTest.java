package org.camelgateways.support.callback;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatKeyTest {

    private static final CallbackToken TOKEN = CallbackToken.of("a1B2c3D4e5F6g7H8i9J0kL");

    private final RepeatKey key = new RepeatKey("intime:message/status", "/intime/status", TOKEN);

    @Test
    void itSaysWhoseAndWhatAndHoldsNoToken() {
        assertThat(key.of("4711:20")).matches("intime:/intime/status:[0-9a-f]{16}:4711:20");
    }

    @Test
    void sharersOfARepositoryHaveKeysOfTheirOwn() {
        assertThat(List.of(
                key.of("4711:20"), new RepeatKey("intouchsms:sms/status", "/intime/status", TOKEN).of("4711:20"),
                new RepeatKey("intime:message/status", "/intime/other", TOKEN).of("4711:20"),
                new RepeatKey("intime:message/status", "/intime/status", CallbackToken.of("z9Y8x7W6v5U4t3S2r1Q0pO"))
                        .of("4711:20")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "4711:\u0000", "4711:å", "4711:2 0", "4711:\uD83D\uDE00", "" })
    void whatADatabaseMayNotHoldIsDigested(String said) {
        assertThat(key.of(said)).matches("[!-~]{1,100}").isEqualTo(key.of(said)).isNotEqualTo(key.of(said + "1"));
    }

    @Test
    void aLongOneIsDigestedWhole() {
        String said = "4711:" + "x".repeat(60_000);

        assertThat(key.of(said)).matches("intime:[0-9a-f]{64}").isNotEqualTo(key.of(said + "y"));
    }
}
