package org.camelgateways.examples.reminders;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's list: a CSV file with the columns id, patientId, patient, mobile, department, kind (text or reminder),
 * appointment and text.
 */
public final class Appointments {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final @Nullable Path file;

    /** @param file null: the list that comes with the example */
    public Appointments(@Nullable Path file) {
        this.file = file;
    }

    public List<Appointment> read() {
        try (InputStreamReader reader = new InputStreamReader(
                file == null ? Appointments.class.getResourceAsStream("/appointments.csv") : Files.newInputStream(file),
                StandardCharsets.UTF_8)) {
            List<Appointment> rows = FORMAT.parse(reader).stream().map(Appointments::appointment).toList();
            Set<String> ids = new HashSet<>();
            rows.stream().filter(row -> !ids.add(row.id())).findFirst().ifPresent(row -> {
                throw new IllegalArgumentException(
                        "The list has two rows " + row.id() + ": what became of one could not be told");
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Appointment appointment(CSVRecord row) {
        return new Appointment(
                row.get("id"), row.get("patientId"), row.get("patient"), row.get("mobile"), row.get("department"), kind(row),
                LocalDateTime.parse(row.get("appointment")), row.get("text"));
    }

    private static Kind kind(CSVRecord row) {
        return switch (row.get("kind")) {
            case "text" -> Kind.TEXT;
            case "reminder" -> Kind.REMINDER;
            default -> throw new IllegalArgumentException(
                    "Row " + row.get("id") + " is of kind '" + row.get("kind") + "'; possible are text and reminder");
        };
    }
}
