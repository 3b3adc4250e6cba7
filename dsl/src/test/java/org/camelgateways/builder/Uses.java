package org.camelgateways.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The endpoint URIs, the component properties and the Kamelets' options in one of the project's files. */
final class Uses {

    private static final String SCHEMES = "(?:intime|intouchsms|intouch|connector)";
    private static final Pattern URI = Pattern
            .compile("(?<![\\w.-])" + SCHEMES + ":[a-z]+/[a-z]+(?:\\?[^\\s\"'`<>|),]*)?");
    private static final Pattern PROPERTY = Pattern
            .compile("^\\s*(camel\\.component\\." + SCHEMES + "\\.[A-Za-z-]+)\\s*=\\s*(\\S.*)$");
    private static final Pattern KAMELET = Pattern
            .compile("(?:^\\s*camel\\.kamelet\\.|\\bkamelet:)([a-z]+-[a-z-]+)(?:\\.([A-Za-z]+)\\s*=.*)?");
    private static final Pattern PARAMETER = Pattern.compile("^\\s*([A-Za-z]+): *(\\S.*)$");

    /** @param text the URI, or the property as {@code name=value} */
    record Use(Path file, int line, String text) {
    }

    private final Path file;
    private final List<String> lines;

    private Uses(Path file) throws IOException {
        this.file = file;
        this.lines = Files.readAllLines(file);
    }

    /** The files that users read or copy from: examples, pages, and the code that pages quote. */
    static List<Uses> inFilesUnder(Path root) throws IOException {
        List<Uses> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(f -> isForUsers(root.relativize(f).toString().replace('\\', '/'))).sorted().toList()) {
                files.add(new Uses(file));
            }
        }
        return files;
    }

    private static boolean isForUsers(String file) {
        return file.matches(".*\\.(java|ya?ml|xml|properties|md|adoc)") && !file.matches("(.*/)?(target|generated)/.*")
                && (file.matches("(examples|quarkus|spring-boot|kamelets)/.*src/main/.*")
                        || file.matches("examples/cli/[a-z]+/[^/]*")
                        || file.matches("camel-[^/]*/src/main/docs/.*")
                        || file.matches(".*/src/test/resources/docs/.*") || file.matches(".*Snippets\\.java")
                        || file.matches("(.*/)?README\\.md"));
    }

    List<Use> uris() {
        List<Use> uris = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher uri = URI.matcher(lines.get(i));
            while (uri.find()) {
                // Java goes on with an expression, YAML with parameters
                boolean cut = uri.group().endsWith("=");
                uris.add(new Use(file, i + 1, uri.group() + (cut ? "{{more}}" : parameters(uri.group(), i))));
            }
        }
        return uris;
    }

    private String parameters(String uri, int line) {
        int indent = indent(line);
        boolean has = file.toString().endsWith(".yaml") && line + 1 < lines.size()
                && lines.get(line + 1).strip().equals("parameters:") && indent(line + 1) == indent;
        StringBuilder parameters = new StringBuilder();
        for (int i = line + 2; has && i < lines.size() && indent(i) > indent; i++) {
            Matcher parameter = PARAMETER.matcher(lines.get(i));
            if (parameter.matches()) {
                parameters.append(uri.contains("?") || parameters.length() > 0 ? '&' : '?').append(parameter.group(1))
                        .append('=')
                        .append(parameter.group(2).replace("\"", ""));
            }
        }
        return parameters.toString();
    }

    private int indent(int line) {
        return lines.get(line).length() - lines.get(line).stripLeading().length();
    }

    /** Kamelets that are used, as {@code name}, and options that are set, as {@code name.option}. */
    List<Use> kamelets() {
        List<Use> kamelets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher kamelet = KAMELET.matcher(lines.get(i));
            while (kamelet.find()) {
                String option = kamelet.group(2) == null ? "" : "." + kamelet.group(2);
                kamelets.add(new Use(file, i + 1, kamelet.group(1) + option));
            }
        }
        return kamelets;
    }

    List<Use> properties() {
        List<Use> properties = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher property = PROPERTY.matcher(lines.get(i));
            if (property.matches()) {
                properties.add(new Use(file, i + 1, property.group(1) + "=" + property.group(2).strip()));
            }
        }
        return properties;
    }
}
