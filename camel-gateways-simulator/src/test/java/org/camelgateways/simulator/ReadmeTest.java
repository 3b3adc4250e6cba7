package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {
    private static final Pattern READING = Pattern.compile("--(intime|intouchsms|intouch|connector)-[a-z0-9-]+");

    private static final Pattern USUAL
            = Pattern.compile("(?m)^  (--(?:intime|intouchsms|intouch|connector)-[a-z0-9-]+) .*\\(([^()]*)\\)$");

    @Test
    void theReadmeNamesEveryFunctionAndEveryReading() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Stream.of(InTimeErrorTest.all(), IntouchFaultTest.functions(), Stream.of(
                "sms/send", "sms/status", "user/fetch", "user/save", "staff/fetch", "staff/save", "staff/list",
                "leadsource/fetch",
                "leadsource/save", "leadsource/list")).flatMap(Function.identity()))
                .allSatisfy(name -> assertThat(readme).contains("| `" + name + "` |"));
        assertThat(READING.matcher(CommandLine.help()).results().map(MatchResult::group).distinct())
                .allSatisfy(option -> assertThat(readme).contains("| `" + option + "` |"));
    }

    @Test
    void theReadmeSaysWhatIsLikelyAsTheHelpDoes() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        USUAL.matcher(CommandLine.help()).results().forEach(option -> assertThat(readme)
                .containsPattern("\\| `" + option.group(1) + "` \\| `?" + Pattern.quote(option.group(2)) + "`? \\|"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "AccountsTest", "IntouchSmsSendTest", "IntouchMessagesTest", "SimulatorAssertionsTest" })
    void theLinesOfCodeAreThoseOfATest(String name) throws IOException {
        String test = Files.readString(Path.of("src/test/java/org/camelgateways/simulator/" + name + ".java"));
        String lines = test.substring(test.indexOf("// tag::readme[]\n") + 17, test.indexOf("// end::readme[]"));

        assertThat(Files.readString(Path.of("README.md")))
                .contains("```java\n" + lines.stripTrailing().stripIndent() + "\n```");
    }

    @Test
    void theReadmeNamesEveryKindOfFault() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(FaultCatalog.kinds()).allSatisfy(kind -> assertThat(readme).contains("`" + kind + "`"));
    }
}
