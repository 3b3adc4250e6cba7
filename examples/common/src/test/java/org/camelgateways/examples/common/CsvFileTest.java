package org.camelgateways.examples.common;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists as programs and people leave them: read as they are meant, or refused in one sentence that names no one. */
class CsvFileTest {

    @TempDir
    private Path folder;

    private List<CSVRecord> read(String text, Charset charset) throws Exception {
        return CsvFile.read(Files.write(folder.resolve("list.csv"), text.getBytes(charset)), "id", "name");
    }

    private List<CSVRecord> read(String text) throws Exception {
        return read(text, StandardCharsets.UTF_8);
    }

    private void isRefused(String text, Charset charset, String sentence) {
        assertThatThrownBy(() -> read(text, charset)).isInstanceOf(UsageException.class)
                .hasMessage("The list " + folder.resolve("list.csv") + " " + sentence);
    }

    private void isRefused(String text, String sentence) {
        isRefused(text, StandardCharsets.UTF_8, sentence);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws Exception {
        assertThat(read("\uFEFFid,name\n1,Åsa\n")).singleElement().satisfies(row -> {
            assertThat(row.get("id")).isEqualTo("1");
            assertThat(row.get("name")).isEqualTo("Åsa");
        });
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthersAndOneWithoutAName() throws Exception {
        assertThat(read("age,name,,id\r\n7,\" Ek, Åsa\",x,1\r\n")).singleElement()
                .satisfies(row -> assertThat(row.get("name")).isEqualTo("Ek, Åsa"));
    }

    @Test
    void aLineBreakInQuotesBelongsToItsValue() throws Exception {
        assertThat(read("id,name\n1,\"Åsa\nEk\"\n2,Ola\n")).hasSize(2)
                .first().satisfies(row -> assertThat(row.get("name")).isEqualTo("Åsa\nEk"));
    }

    @Test
    void aRowThatEndsBeforeAColumnIsRefusedWhereThatIsAskedFor() throws Exception {
        CSVRecord row = read("id,age,size,name\n1,2,3\n").get(0);
        assertThat(CsvFile.value(row, "id")).isEqualTo("1");
        assertThatThrownBy(() -> CsvFile.value(row, "name")).isInstanceOf(UsageException.class)
                .hasMessage("Row 1 of the list ends early");
    }

    @Test
    void aFileThatSaysNothingIsRefused() {
        String sentence = "is empty; its first line names the columns, separated by commas: id,name";
        isRefused("", sentence);
        isRefused("\uFEFF", sentence);
        isRefused("\n \n", sentence);
    }

    @Test
    void otherColumnsAreRefusedWithoutTellingWhatStandsThere() {
        String wanted = "its first line names the columns, separated by commas: id,name";
        isRefused("id,mobile\n1,2\n", "has no column name; " + wanted);
        isRefused("id;name\n1;Åsa\n", "has no column id, none name; " + wanted);
        isRefused("+46701740605,Åsa\n", "has no column id, none name; " + wanted);
        isRefused("id,name,id\n1,Åsa,2\n", "has the column id twice");
    }

    @Test
    void anotherCharsetIsRefusedWithTheLine() {
        String again = " shows: save it again in this charset";
        isRefused("id,name\n1,Ola\n2,Åsa\n", StandardCharsets.ISO_8859_1, "is not in UTF-8, as its line 3" + again);
        isRefused("\uFEFFid,name\n", StandardCharsets.UTF_16LE, "is not in UTF-8, as its line 1" + again);
    }

    @Test
    void aQuotationMarkThatDoesNotEndIsRefusedWithItsLine() {
        String sentence = "has a quotation mark that does not end, or a value that goes on behind one, in the row that begins"
                          + " after line ";
        isRefused("id,name\n1,Ola\n2,\"Åsa\n3,Eva\n", sentence + "2");
        isRefused("id,name\n1,\"Åsa\" Ek\n", sentence + "1");
        isRefused("\"id,name\n1,Ola\n", sentence + "0");
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThatThrownBy(() -> CsvFile.read(folder.resolve("none.csv"), "id")).isInstanceOf(UsageException.class)
                .hasMessage("The list " + folder.resolve("none.csv") + " is not there");
        assertThatThrownBy(() -> CsvFile.read(folder, "id")).isInstanceOf(UsageException.class)
                .hasMessage("The list " + folder + " cannot be read as a file");
    }

    @Test
    void aFaultOfItsUserIsFoundUnderWhatRanBetween() {
        assertThat(UsageException.sentence(new IllegalStateException("stopped", new UsageException("Say more"))))
                .contains("Say more");
        assertThat(UsageException.sentence(new IllegalStateException("stopped", new IllegalArgumentException("no"))))
                .isEmpty();
    }
}
