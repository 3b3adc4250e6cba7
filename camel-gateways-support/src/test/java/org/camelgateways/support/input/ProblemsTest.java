package org.camelgateways.support.input;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {

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

    @Test
    void aFieldIsNamedOnlyWhereItLooksLikeAName() {
        assertThat(Problems.shown("recipents")).isEqualTo("the field 'recipents'");
        assertThat(Problems.shown("+46701740605")).isEqualTo("a field that is no name");
        assertThat(Problems.shown(null)).isEqualTo("a field that is no name");
    }
}
