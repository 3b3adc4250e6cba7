package org.camelgateways.support.input;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {

    private static final Set<String> FIELDS = Set.of("text", "recipients", "mobile");

    private final Problems problems = new Problems();

    @Test
    void allAreNamedAtOnceInTheirOrder() {
        problems.add("sender", "is missing", null);
        problems.add("text", "is empty", "");

        assertThat(problems.refusal("a:b")).hasMessage("a:b not sent: sender is missing; text is empty");
        assertThat(problems.size()).isEqualTo(2);
        assertThat(problems.with("text")).isEqualTo("is empty");
        assertThat(problems.with("recipients[0]")).isEqualTo("the message was refused");
    }

    @Test
    void aFaultExplainsWhatIsMissingBecauseOfIt() {
        problems.add("body", "is empty", null, "text");

        assertThat(problems.explained("text")).isTrue();
        assertThat(problems.explained("body")).isTrue();
        assertThat(problems.explained("sender")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "recipents", "Recipients", "recipient", "reciepents", "recipients_", "mobil", "mobiles", "txt",
            "Text", "mobiel" })
    void aKeyThatMayBeAFieldIsNamed(String key) {
        problems.addUnknown("body", List.of(key), FIELDS);

        assertThat(problems.refusal("a:b")).hasMessage(
                "a:b not sent: body has the field '" + key + "', which does not exist; possible are mobile, recipients, text");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Svensson", "Ted", "Tea", "+46701740605", "Anna Svensson", "", "tex\u0000t", "te\nxt", "Reciprocal", "t", "te" })
    void anyOtherIsNot(String key) {
        problems.addUnknown("body", List.of(key), FIELDS);

        assertThat(problems.refusal("a:b")).hasMessage("a:b not sent: body has a field, not named here, which does not exist;"
                                                       + " possible are mobile, recipients, text");
    }

    @Test
    void theOthersAreCounted() {
        problems.addUnknown("body", Arrays.asList("Svensson", null, 42, "txt", "x".repeat(1_000_000)), FIELDS, "text");

        assertThat(problems.refusal("a:b")).hasMessage(
                "a:b not sent: body has the field 'txt', which does not exist; possible are mobile, recipients, text;"
                                                       + " body has 4 fields, not named here, which do not exist; possible are"
                                                       + " mobile, recipients, text");
        assertThat(problems.explained("text")).isTrue();
    }

    @Test
    void anOptionIsNamedWhereItLooksLikeAName() {
        assertThat(Problems.shown("validity")).isEqualTo("the option 'validity'");
        assertThat(Problems.shown("+46701740605")).isEqualTo("an option that is no name");
    }
}
