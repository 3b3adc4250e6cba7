package org.camelgateways.examples.reminders;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.camelgateways.examples.common.CsvFile;
import org.camelgateways.examples.common.UsageException;
import org.jspecify.annotations.Nullable;

import static org.camelgateways.examples.common.CsvFile.value;

/**
 * The clinic's list: a CSV file with the columns id, patientId, patient, mobile, department, kind (text or reminder),
 * appointment and text.
 */
public final class Appointments {

    private static final String[] COLUMNS
            = { "id", "patientId", "patient", "mobile", "department", "kind", "appointment", "text" };

    private final @Nullable Path file;

    /** @param file null: the list that comes with the example */
    public Appointments(@Nullable Path file) {
        this.file = file;
    }

    public List<Appointment> read() {
        List<CSVRecord> lines
                = file == null ? CsvFile.readSample("/appointments.csv", COLUMNS) : CsvFile.read(file, COLUMNS);
        List<Appointment> rows = lines.stream().map(Appointments::appointment).toList();
        Set<String> ids = new HashSet<>();
        rows.stream().filter(row -> !ids.add(row.id())).findFirst().ifPresent(row -> {
            throw new UsageException("The list has two rows " + row.id() + ": what became of one could not be told");
        });
        return rows;
    }

    private static Appointment appointment(CSVRecord row) {
        String id = value(row, "id");
        return new Appointment(
                id, value(row, "patientId"), value(row, "patient"), value(row, "mobile"), value(row, "department"),
                kind(id, value(row, "kind")), time(id, value(row, "appointment")), value(row, "text"));
    }

    private static LocalDateTime time(String id, String said) {
        try {
            return LocalDateTime.parse(said);
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "Row " + id + " has the appointment '" + said + "'; possible is one such as 2027-03-15T09:00");
        }
    }

    private static Kind kind(String id, String said) {
        return switch (said) {
            case "text" -> Kind.TEXT;
            case "reminder" -> Kind.REMINDER;
            default -> throw new UsageException(
                    "Row " + id + " is of kind '" + said + "'; possible are text and reminder");
        };
    }
}
