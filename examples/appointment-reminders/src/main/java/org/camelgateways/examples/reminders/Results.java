package org.camelgateways.examples.reminders;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.camelgateways.examples.reminders.Ledger.Entry;
import org.camelgateways.examples.reminders.Ledger.State;
import org.camelgateways.support.text.Masked;

/** The ledger as a table for people and as a CSV file. */
final class Results {

    private final List<Entry> entries;

    Results(List<Entry> entries) {
        this.entries = entries;
    }

    /** Every row with its fate. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        CSVFormat format
                = CSVFormat.DEFAULT.builder().setHeader("id", "mobile", "appointment", "state", "messageId", "reason").get();
        try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
            for (Entry e : entries) {
                Appointment a = e.appointment();
                csv.printRecord(a.id(), a.mobile(), a.appointment(), e.state(), e.id(), e.reason());
            }
        }
    }

    /** A line per day, then the rows that a person should look at. */
    void print(PrintStream out) {
        Map<LocalDate, List<Entry>> days = entries.stream()
                .collect(Collectors.groupingBy(e -> e.appointment().appointment().toLocalDate(), TreeMap::new,
                        Collectors.toList()));
        out.printf("%n%-12s %12s %10s %8s %8s %8s%n", "day", "appointments", "delivered", "failed", "unknown", "skipped");
        days.forEach((day, rows) -> out.printf(
                "%-12s %12d %10d %8d %8d %8d%n", day, rows.size(), count(rows, State.DELIVERED), count(rows, State.FAILED),
                count(rows, State.UNKNOWN), count(rows, State.SKIPPED)));
        out.println();
        entries.stream().filter(e -> e.state() != State.DELIVERED && e.state() != State.SENT).forEach(
                e -> out.printf(
                        "%-6s %-4s %-16s %-8s %s%n", e.appointment().id(), Masked.number(e.appointment().mobile()),
                        e.appointment().appointment(), e.state().name().toLowerCase(), e.reason()));
    }

    private static long count(List<Entry> rows, State state) {
        return rows.stream().filter(e -> e.state() == state).count();
    }
}
