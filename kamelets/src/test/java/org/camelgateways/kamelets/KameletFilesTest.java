package org.camelgateways.kamelets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Each Kamelet says of itself what is so; as it is in the jar. */
class KameletFilesTest {

    private static final Path FOLDER = Path.of("target/classes/kamelets");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([A-Za-z]+)}}");
    private static final Set<String> SECRETS = Set.of("secretKey", "password", "authToken");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsOptionsAreThoseThatItUses(Path file) throws IOException {
        Set<String> used = new TreeSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(Files.readString(file));
        while (placeholder.find()) {
            used.add(placeholder.group(1));
        }

        assertThat(options(file).keySet()).isEqualTo(used);
        assertThat(used).containsAll(required(file));
    }

    /** What is neither needed nor usual is left to the component where nobody sets it. */
    @ParameterizedTest
    @MethodSource("files")
    void whatMayBeLeftOutMayReallyBeLeftOut(Path file) throws IOException {
        String text = Files.readString(file);

        options(file).forEach((name, option) -> {
            boolean given = required(file).contains(name) || option.containsKey("default");
            assertThat(text).contains("\"{{" + (given ? "" : "?") + name + "}}\"");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsSecretsAreMarkedAsSuch(Path file) throws IOException {
        options(file).forEach((name, option) -> assertThat(option.get("format"))
                .as(name).isEqualTo(SECRETS.contains(name) ? "password" : null));
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsNameKindAndDependenciesAreItsOwn(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".kamelet.yaml", "");
        String scheme = name.substring(0, name.indexOf('-'));
        Map<String, Object> metadata = map(kamelet(file), "metadata");

        assertThat(metadata).containsEntry("name", name);
        assertThat(name).endsWith("-" + map(metadata, "labels").get("camel.apache.org/kamelet.type"));
        assertThat((List<?>) map(kamelet(file), "spec").get("dependencies")).map(Object::toString)
                .anyMatch(d -> d.matches("mvn:org\\.camelgateways:camel-" + scheme + ":[0-9][^$]*"));
    }

    @Test
    void thePageNamesThemAll() throws IOException {
        String page = Files.readString(Path.of("README.md"));

        assertThat(files()).isNotEmpty().allSatisfy(
                file -> assertThat(page).contains("| `" + file.getFileName().toString().replace(".kamelet.yaml", "") + "` |"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> options(Path file) {
        return (Map<String, Map<String, Object>>) (Map<String, ?>) map(definition(file), "properties");
    }

    @SuppressWarnings("unchecked")
    private static List<String> required(Path file) {
        return (List<String>) definition(file).get("required");
    }

    private static Map<String, Object> definition(Path file) {
        return map(map(kamelet(file), "spec"), "definition");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> kamelet(Path file) {
        try {
            return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
