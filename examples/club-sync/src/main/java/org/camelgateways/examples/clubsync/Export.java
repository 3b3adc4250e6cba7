package org.camelgateways.examples.clubsync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.commons.csv.CSVRecord;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.examples.common.CsvFile;
import org.camelgateways.examples.common.UsageException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.jspecify.annotations.Nullable;

import static org.camelgateways.examples.common.CsvFile.value;

/**
 * What the club's own program exports, a CSV file with the columns kind (LEADSOURCE, STAFF, PROSPECT, MEMBER), id,
 * name, firstname, lastname, birthdate, status, email, mobile, leadSource and owner; and what became of it at the hub.
 */
public final class Export {

    private static final String[] COLUMNS = {
            "kind", "id", "name", "firstname", "lastname", "birthdate", "status", "email", "mobile", "leadSource", "owner" };

    private final @Nullable Path file;

    /** @param file null: the export that comes with the example */
    public Export(@Nullable Path file) {
        this.file = file;
    }

    /** Its lead sources, as what the SQL asks for by name. */
    public List<Map<String, @Nullable String>> leadSources() {
        return rows(true);
    }

    /** All others. */
    public List<Map<String, @Nullable String>> people() {
        return rows(false);
    }

    private List<Map<String, @Nullable String>> rows(boolean leadSources) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (CSVRecord line : lines()) {
            if ("LEADSOURCE".equals(value(line, "kind")) == leadSources) {
                rows.add(row(line));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable String> row(CSVRecord line) {
        Map<String, @Nullable String> row = new HashMap<>();
        for (String column : COLUMNS) {
            String value = value(line, column);
            row.put(column, value.isEmpty() ? null : value);
        }
        if (row.get("id") == null) {
            throw new UsageException("Row " + line.getRecordNumber() + " of the list has no id");
        }
        row.put("digest", digest(line));
        return row;
    }

    private List<CSVRecord> lines() {
        return file == null ? CsvFile.readSample("/members.csv", COLUMNS) : CsvFile.read(file, COLUMNS);
    }

    /** By it is seen that a row has changed since it was saved. */
    private static String digest(CSVRecord line) {
        try {
            byte[] text = String.join("\n", line.toList()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What became of those of a message of which nothing was saved. */
    public List<? extends EntryResult<?>> failed(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) GatewayException error) {
        return error.entries().map(result -> result.entries()).orElse(List.of());
    }

    /** What is to be noted of one, by the names in the SQL. */
    public Map<String, @Nullable Object> noted(@Body EntryResult<?> result) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id(result.given()));
        row.put("sent", result.outcome() == Outcome.SENT);
        row.put("fault", result.reason());
        return row;
    }

    private static @Nullable Object id(Object given) {
        return given instanceof User user
                ? user.recordId()
                : given instanceof LeadSource source ? source.recordId() : ((Map<?, ?>) given).get("recordId");
    }
}
