package org.camelgateways.examples.tracking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;
import org.camelgateways.examples.common.CsvFile;
import org.camelgateways.examples.common.UsageException;
import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;
import org.jspecify.annotations.Nullable;

import static org.camelgateways.examples.common.CsvFile.value;

/** Who gets the text: a CSV file with the columns id, name and mobile. */
public final class Recipients {

    private static final String[] COLUMNS = { "id", "name", "mobile" };
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
        for (CSVRecord line : file == null ? CsvFile.readSample("/recipients.csv", COLUMNS) : CsvFile.read(file, COLUMNS)) {
            Row row = row(line, rowsByNumber);
            if (!ids.add(row.id())) {
                throw new UsageException(
                        "The list has two rows " + row.id() + ": what became of one could not be told");
            }
            rows.add(row);
        }
        return rows;
    }

    private static Row row(CSVRecord line, Map<String, String> rowsByNumber) {
        String id = value(line, "id");
        String name = value(line, "name");
        String mobile = value(line, "mobile");
        if (mobile.isBlank()) {
            return new Row(id, name, mobile, "", "there is no number");
        }
        try {
            String number = PhoneNumbers.parse(mobile, REGION).e164();
            String first = rowsByNumber.putIfAbsent(number, id);
            return first == null
                    ? new Row(id, name, mobile, number, "")
                    : new Row(id, name, mobile, "", "row " + first + " has the same number");
        } catch (InvalidPhoneNumberException e) {
            return new Row(id, name, mobile, "", String.valueOf(e.getMessage()));
        }
    }
}
