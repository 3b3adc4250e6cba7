package org.camelgateways.support.polling;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntryTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "=", "a=b", "\n", "\r\n", "\\", "\\n", "\\\\n", "\\\n", "a\nb=c\n", "\\r\r\\", "å €", "\uD83D\uDE00",
            "\u2028\u0085", "-", "+", "\t" })
    void everyValueComesBackSignForSign(String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("first", value);
        fields.put("second", "x" + value + "y");

        assertThat(EntryText.fields(EntryText.of(fields))).containsExactlyEntriesOf(fields);
    }

    @Test
    void whatIsNullIsLeftOutAndIsNotTheSameAsEmpty() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("first", null);
        fields.put("second", "");

        assertThat(EntryText.of(fields)).isEqualTo("second=\n");
        assertThat(EntryText.fields("second=\n")).isEqualTo(Map.of("second", ""));
        assertThat(EntryText.fields("")).isEmpty();
    }

    @Test
    void twoEntriesThatDifferHaveDifferentTexts() {
        assertThat(EntryText.of(Map.of("a", "b\nc=d")))
                .isNotEqualTo(EntryText.of(new LinkedHashMap<>(Map.of("a", "b", "c", "d"))));
    }

    @Test
    void whatWasNotWrittenHereIsRefusedAndNotQuoted() {
        assertThatThrownBy(() -> EntryText.fields("+46701740605")).hasMessageContaining("was not written here")
                .hasMessageNotContaining("0605");
    }
}
