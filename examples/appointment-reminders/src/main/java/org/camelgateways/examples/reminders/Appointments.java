package org.camelgateways.examples.reminders;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The clinic's list: a CSV file with the columns id, patient, mobile, appointment and text. */
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
            return FORMAT.parse(reader).stream().map(Appointments::appointment).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Appointment appointment(CSVRecord row) {
        return new Appointment(
                row.get("id"), row.get("patient"), row.get("mobile"), LocalDateTime.parse(row.get("appointment")),
                row.get("text"));
    }
}
