package org.camelgateways.examples.tracking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** Who gets the text: a CSV file with the columns id, name and mobile. */
public final class Recipients {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    /** In which numbers without a country code are read. */
    private static final String REGION = "RW";

    private final @Nullable Path file;

    /** @param file null: the list that comes with the example */
    public Recipients(@Nullable Path file) {
        this.file = file;
    }

    /** All rows in their order; of several with one number, however it is written, the first gets the text. */
    public List<Row> read() {
        Map<String, String> rowsByNumber = new HashMap<>();
        Set<String> ids = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (CSVRecord line : lines()) {
            Row row = row(line, rowsByNumber);
            if (!ids.add(row.id())) {
                throw new IllegalArgumentException(
                        "The list has two rows " + row.id() + ": what became of one could not be told");
            }
            rows.add(row);
        }
        return rows;
    }

    private List<CSVRecord> lines() {
        try (InputStreamReader reader = new InputStreamReader(
                file == null ? Recipients.class.getResourceAsStream("/recipients.csv") : Files.newInputStream(file),
                StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(CSVRecord line, Map<String, String> rowsByNumber) {
        String id = line.get("id");
        String mobile = line.get("mobile");
        if (mobile.isBlank()) {
            return faulty(line, "there is no number");
        }
        try {
            String number = PhoneNumbers.parse(mobile, REGION).e164();
            String first = rowsByNumber.putIfAbsent(number, id);
            return first == null
                    ? new Row(id, line.get("name"), mobile, number, "") : faulty(line, "row " + first + " has the same number");
        } catch (InvalidPhoneNumberException e) {
            return faulty(line, String.valueOf(e.getMessage()));
        }
    }

    private static Row faulty(CSVRecord line, String fault) {
        return new Row(line.get("id"), line.get("name"), line.get("mobile"), "", fault);
    }
}
