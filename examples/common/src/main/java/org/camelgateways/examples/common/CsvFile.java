package org.camelgateways.examples.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list that people export: CSV in UTF-8, with or without a byte order mark, its values separated by commas and
 * perhaps in quotes, its first line naming the columns. It is read whole or not at all.
 */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true).setTrim(true).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final List<String> columns;

    private CsvFile(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /**
     * The rows of a file.
     *
     * @param  columns        those that it must have; it may have others
     * @throws UsageException if it cannot be read, says nothing, lacks a column, is in another charset, or is no CSV
     */
    public static List<CSVRecord> read(Path file, String... columns) {
        try {
            return new CsvFile("The list " + file, columns).rows(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UsageException("The list " + file.toAbsolutePath() + " is not there");
        } catch (IOException e) {
            throw new UsageException("The list " + file.toAbsolutePath() + " cannot be read as a file");
        }
    }

    /** The rows of a list that comes with the example, as in {@code /members.csv}. */
    public static List<CSVRecord> readSample(String resource, String... columns) {
        try (InputStream sample = CsvFile.class.getResourceAsStream(resource)) {
            return new CsvFile("The list " + resource, columns).rows(sample.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a row says in one of its columns.
     *
     * @throws UsageException if it ends before that column
     */
    public static String value(CSVRecord row, String column) {
        if (!row.isSet(column)) {
            throw new UsageException("Row " + row.getRecordNumber() + " of the list ends early");
        }
        return row.get(column);
    }

    private List<CSVRecord> rows(byte[] file) {
        String text = text(file);
        if (text.isBlank()) {
            throw new UsageException(name + " is empty; " + wanted());
        }
        List<CSVRecord> rows = new ArrayList<>();
        long line = 0;
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            checkColumns(parser.getHeaderNames());
            line = parser.getCurrentLineNumber();
            for (CSVRecord row : parser) {
                rows.add(row);
                line = parser.getCurrentLineNumber();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException(
                    name + " has a quotation mark that does not end, or a value that goes on behind one, in the row that begins"
                                     + " after line " + line);
        }
        return rows;
    }

    private String text(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            long line = 1 + IntStream.range(0, bytes.position()).filter(i -> file[i] == '\n').count();
            throw new UsageException(
                    name + " is not in UTF-8, as its line " + line + " shows: save it again in this charset");
        }
    }

    private void checkColumns(List<String> found) {
        List<String> lacking = columns.stream().filter(column -> !found.contains(column)).toList();
        if (!lacking.isEmpty()) {
            throw new UsageException(name + " has no column " + String.join(", none ", lacking) + "; " + wanted());
        }
        columns.stream().filter(column -> Collections.frequency(found, column) > 1).findFirst().ifPresent(column -> {
            throw new UsageException(name + " has the column " + column + " twice");
        });
    }

    private String wanted() {
        return "its first line names the columns, separated by commas: " + String.join(",", columns);
    }
}
