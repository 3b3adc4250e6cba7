package org.camelgateways.examples.reminders;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
                = CSVFormat.DEFAULT.builder()
                        .setHeader("id", "patientId", "mobile", "appointment", "kind", "state", "serviceId", "reason").get();
        try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
            for (Entry e : entries) {
                Appointment a = e.appointment();
                csv.printRecord(
                        a.id(), a.patientId(), a.mobile(), a.appointment(), a.kind(), e.state(), e.id(), e.reason());
            }
        }
    }

    /** A line per day, the reminders, then the rows that a person should look at. */
    void print(PrintStream out) {
        Map<LocalDate, List<Entry>> days = entries.stream()
                .collect(Collectors.groupingBy(e -> e.appointment().appointment().toLocalDate(), TreeMap::new,
                        Collectors.toList()));
        out.printf("%n%-12s %12s %10s %10s %8s %8s %8s %8s%n", "day", "appointments", "delivered", "reminders", "failed",
                "blocked", "unknown", "left out");
        days.forEach((day, rows) -> out.printf(
                "%-12s %12d %10d %10d %8d %8d %8d %8d%n", day, rows.size(), count(rows, State.DELIVERED),
                count(rows, State.REMINDER), count(rows, State.FAILED), count(rows, State.BLOCKED),
                count(rows, State.UNKNOWN), count(rows, State.DROPPED, State.SKIPPED, State.EARLIER)));
        out.printf("%nReminders, which the service texts by itself:%n");
        print(out, EnumSet.of(State.REMINDER));
        out.printf("%nTo be looked at:%n");
        print(out, EnumSet.complementOf(EnumSet.of(State.REMINDER, State.DELIVERED, State.SENT)));
    }

    private void print(PrintStream out, Set<State> states) {
        entries.stream().filter(e -> states.contains(e.state())).forEach(
                e -> out.printf(
                        "%-6s %-4s %-16s %-8s %s%n", e.appointment().id(), Masked.number(e.appointment().mobile()),
                        e.appointment().appointment(), e.state().name().toLowerCase(Locale.ROOT), e.reason()));
    }

    private static long count(List<Entry> rows, State... states) {
        return rows.stream().filter(e -> List.of(states).contains(e.state())).count();
    }
}
