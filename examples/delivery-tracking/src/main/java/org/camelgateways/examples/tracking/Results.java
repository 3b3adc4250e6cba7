package org.camelgateways.examples.tracking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.camelgateways.support.text.Masked;

/** Every row of the list with its fate, as a table for people and as a CSV file. */
final class Results {

    private final List<Line> lines = new ArrayList<>();

    /** A row and its fate. */
    private record Line(String row, String name, String mobile, State state, String id, String reason) {

        static Line of(Row row, Entry entry) {
            return new Line(row.id(), row.name(), row.mobile(), entry.state(), entry.id(), entry.reason());
        }

        static Line faulty(Row row) {
            return new Line(row.id(), row.name(), row.mobile(), State.NOT_SENT, "", row.fault());
        }

        /** An earlier run had it in the list. */
        static Line gone(Entry entry) {
            String reason = entry.reason().isEmpty() ? "" : ": " + entry.reason();
            return new Line(
                    entry.row(), "", entry.number(), entry.state(), entry.id(), "not in the list any more" + reason);
        }

        @Override
        public String toString() {
            return "Line[" + row + " " + state + "]";
        }
    }

    Results(List<Row> rows, List<Entry> entries) {
        Map<String, Entry> left = new LinkedHashMap<>();
        entries.forEach(entry -> left.put(entry.number(), entry));
        for (Row row : rows) {
            Entry entry = left.remove(row.number());
            lines.add(entry == null ? Line.faulty(row) : Line.of(row, entry));
        }
        left.values().forEach(entry -> lines.add(Line.gone(entry)));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader("id", "name", "mobile", "state", "serviceId", "reason").get();
        try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
            for (Line line : lines) {
                csv.printRecord(line.row, line.name, line.mobile, line.state.words(), line.id, line.reason);
            }
        }
    }

    /** How many there are of each, then the rows that a person should look at. */
    void print(PrintStream out) {
        out.printf("%n%-12s %10s%n", "state", "recipients");
        for (State state : State.values()) {
            if (count(state) > 0) {
                out.printf("%-12s %10d%n", state.words(), count(state));
            }
        }
        out.printf("%nTo be looked at:%n");
        lines.stream().filter(line -> line.state != State.DELIVERED).forEach(
                line -> out.printf(
                        "%-6s %-4s %-10s %-7s %s%n", line.row, Masked.number(line.mobile), line.state.words(), line.id,
                        line.reason));
    }

    /** All that the service surely took is sent, delivered or not. */
    String summary() {
        return "sent " + count(State.SENT, State.DELIVERED, State.FAILED) + ", delivered " + count(State.DELIVERED)
               + ", failed " + count(State.FAILED) + ", not sent " + count(State.NOT_SENT, State.PENDING) + ", unknown "
               + count(State.UNKNOWN, State.SENDING);
    }

    private long count(State... states) {
        return lines.stream().filter(line -> List.of(states).contains(line.state)).count();
    }
}
