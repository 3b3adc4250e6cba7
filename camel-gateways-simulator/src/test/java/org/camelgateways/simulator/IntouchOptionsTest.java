package org.camelgateways.simulator;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camelgateways.simulator.intouch.IntouchReadings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The arguments about Intouch: each sets the reading that it is called after, and no other. */
class IntouchOptionsTest {
    private static final Map<String, String> VALUES = Map.of(
            "LIST", "email", "NUMBER", "7", "STATUS", "299", "ZONE", "UTC", "DURATION", "PT1H", "WORD", "Word", "DOMAIN",
            "acme",
            "json|xml", "xml");

    @Test
    void eachArgumentSetsTheReadingOfItsName() {
        Map<String, List<String>> set = new TreeMap<>();
        for (ReadingOption<IntouchReadings> option : IntouchOptions.ALL) {
            String usual = option.help().replaceAll("^.*\\(([^()]*)\\)$", "$1");
            String other = option.name().equals("--intouch-deliver-statuses") ? "a,b,c"
                    : option.value().equals("yes|no") ? usual.equals("yes") ? "no" : "yes" : VALUES.get(option.value());
            IntouchReadings changed = option.setter().apply(IntouchReadings.likely(), other);
            set.put(option.name().replace("--intouch-", "").replace("-", ""), changes(changed));
        }

        assertThat(set).hasSize(IntouchReadings.class.getDeclaredFields().length);
        assertThat(set).allSatisfy((name, fields) -> assertThat(fields).singleElement().asString().isEqualToIgnoringCase(name));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> CommandLine.parse("--intouch-v2-credentials", "badge"))
                .hasMessageContaining("api-password, email, password are possible, not badge");
        assertThatThrownBy(() -> CommandLine.parse("--intouch-deliver-statuses", "a,b"))
                .hasMessageContaining("three words are wanted, not 2");
        assertThatThrownBy(() -> CommandLine.parse("--intouch-usual-format", "yaml"))
                .hasMessageContaining("json, xml are possible, not yaml");
    }

    private static List<String> changes(IntouchReadings changed) {
        IntouchReadings likely = IntouchReadings.likely();
        return Arrays.stream(IntouchReadings.class.getDeclaredFields()).filter(field -> differs(field, likely, changed))
                .map(Field::getName).toList();
    }

    private static boolean differs(Field field, IntouchReadings one, IntouchReadings other) {
        try {
            field.setAccessible(true);
            return !field.get(one).equals(field.get(other));
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
