package org.camelgateways.examples.tracking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecipientsTest {

    @TempDir
    private Path folder;

    private List<Row> read(String... lines) throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"), "id,name,mobile\n" + String.join("\n", lines) + "\n");
        return new Recipients(file).read();
    }

    @Test
    void anExampleListOfThreeHundredWithSevenFaults() {
        assertThat(new Recipients(null).read()).hasSize(300).filteredOn(row -> !row.isSendable()).hasSize(7);
    }

    @Test
    void oneNumberInManySpellingsIsOneRecipient() throws Exception {
        List<Row> rows = read("1,Keza,0700 000 101", "2,Olive,+250 700 000 101", "3,Yves,\"0700-000-102\"");

        assertThat(rows).extracting(Row::number).containsExactly("+250700000101", "", "+250700000102");
        assertThat(rows.get(1).fault()).isEqualTo("row 1 has the same number");
    }

    @Test
    void whatIsNoNumberSaysWhy() throws Exception {
        List<Row> rows = read("1,Keza,", "2,Olive,0700 000 1", "3,Yves,0700 000 101 / 0700 000 102");

        assertThat(rows).noneMatch(Row::isSendable).extracting(Row::fault)
                .satisfiesExactly(fault -> assertThat(fault).isEqualTo("there is no number"),
                        fault -> assertThat(fault).contains("too short"), fault -> assertThat(fault).contains("two numbers"));
    }

    @Test
    void aRowThatEndsEarlyIsRefusedWhereverTheColumnsStand() throws Exception {
        assertThatThrownBy(() -> read("1,Keza")).hasMessage("Row 1 of the list ends early");
        Path file = Files.writeString(folder.resolve("other.csv"), "name,age,mobile,id\nKeza,31,0700 000 101\n");
        assertThatThrownBy(() -> new Recipients(file).read()).hasMessage("Row 1 of the list ends early");
    }

    @Test
    void twoRowsOfOneIdAreRefused() {
        assertThatThrownBy(() -> read("1,Keza,0700 000 101", "1,Olive,0700 000 102")).hasMessageContaining("two rows 1");
    }

    @Test
    void namesNumbersInNoToString() throws Exception {
        assertThat(read("1,Keza,0700 000 101").get(0).toString()).isEqualTo("Row[1 …01]");
    }
}
