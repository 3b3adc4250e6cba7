package org.camelgateways.support.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, AsciiDoc or Markdown, and the code that it quotes. */
public final class Page {

    private static final Pattern MARKER = Pattern.compile("(?://|<!--)\\s*snippet:\\s*(\\S+?)(?:#(\\S+))?\\s*(?:-->)?");
    private static final Pattern LANGUAGE = Pattern.compile("(?:\\[source,\\s*|```)(\\w+).*");

    private final Path file;

    /**
     * Code on the page.
     *
     * @param line     where it begins
     * @param language as the page names it
     * @param source   the file and tag it is said to come from; null where it is not said
     * @param code     what the page shows
     */
    public record Snippet(int line, String language, Quoted source, String code) {
    }

    /** A file, but for its region {@code unquoted}; or a tagged region of one. */
    public record Quoted(String file, String tag) {

        /** What the page should show. */
        public String code(Path root) {
            List<String> lines = read(root.resolve(file));
            return dedented(tag == null ? quotable(lines) : region(lines));
        }

        private static List<String> quotable(List<String> lines) {
            List<String> quotable = new ArrayList<>();
            boolean quoted = true;
            for (String line : lines) {
                if (line.contains("::unquoted[]")) {
                    quoted = line.contains("end::");
                } else if (quoted && !isTag(line)) {
                    quotable.add(line);
                }
            }
            return quotable;
        }

        private List<String> region(List<String> lines) {
            List<String> region = new ArrayList<>();
            boolean inside = false;
            for (String line : lines) {
                if (line.contains("tag::" + tag + "[]")) {
                    inside = true;
                } else if (line.contains("end::" + tag + "[]")) {
                    return region;
                } else if (inside && !isTag(line)) {
                    region.add(line);
                }
            }
            throw new IllegalArgumentException(file + " has no region " + tag);
        }

        private static boolean isTag(String line) {
            return line.matches(".*\\b(tag|end)::\\S+\\[].*");
        }

        private static String dedented(List<String> lines) {
            int indent = lines.stream().filter(l -> !l.isBlank()).mapToInt(l -> l.length() - l.stripLeading().length()).min()
                    .orElse(0);
            StringBuilder code = new StringBuilder();
            lines.forEach(l -> code.append(l.isBlank() ? "" : l.substring(indent)).append('\n'));
            return code.toString().strip();
        }
    }

    public Page(Path file) {
        this.file = file;
    }

    /** Every block of code on the page. */
    public List<Snippet> snippets() {
        List<String> lines = read(file);
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher language = LANGUAGE.matcher(lines.get(i));
            if (language.matches()) {
                boolean markdown = lines.get(i).startsWith("```");
                int begin = markdown ? i + 1 : i + 2;
                int end = begin;
                while (!lines.get(end).equals(markdown ? "```" : "----")) {
                    end++;
                }
                Quoted source = i == 0 ? null : source(lines.get(i - 1));
                snippets.add(
                        new Snippet(i + 1, language.group(1), source, String.join("\n", lines.subList(begin, end)).strip()));
                i = end;
            }
        }
        return snippets;
    }

    private static Quoted source(String line) {
        Matcher marker = MARKER.matcher(line);
        return marker.matches() ? new Quoted(marker.group(1), marker.group(2)) : null;
    }

    /** What stands between two marker lines, {@code name: START} and {@code name: END}. */
    public String block(String name) {
        String text = String.join("\n", read(file));
        return text.substring(begin(text, name), end(text, name));
    }

    /** Writes a block anew. */
    public void replaceBlock(String name, String content) {
        String text = String.join("\n", read(file)) + "\n";
        try {
            Files.writeString(file, text.substring(0, begin(text, name)) + content + text.substring(end(text, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int begin(String text, String name) {
        String marker = "// " + name + ": START\n";
        return text.indexOf(marker) + marker.length();
    }

    private static int end(String text, String name) {
        return text.indexOf("// " + name + ": END");
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
