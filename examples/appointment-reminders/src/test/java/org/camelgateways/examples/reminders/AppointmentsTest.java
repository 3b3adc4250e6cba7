package org.camelgateways.examples.reminders;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppointmentsTest {

    @TempDir
    private Path folder;

    private Appointments list(String... rows) throws Exception {
        String text = "id,patientId,patient,mobile,department,kind,appointment,text\n" + String.join("\n", rows);
        return new Appointments(Files.writeString(folder.resolve("list.csv"), text));
    }

    @Test
    void aRowIsReadAsItStands() throws Exception {
        assertThat(list("A-1,P-1,Anna Eva Ek,070-174 06 05,Syn,reminder,2099-03-15T09:00,").read()).singleElement()
                .satisfies(row -> {
                    assertThat(row.kind()).isEqualTo(Kind.REMINDER);
                    assertThat(row.number()).isEqualTo("+46701740605");
                    assertThat(row.firstName()).isEqualTo("Anna Eva");
                    assertThat(row.lastName()).isEqualTo("Ek");
                });
    }

    @Test
    void anUnknownKindIsRefused() throws Exception {
        Appointments list = list("A-1,P-1,Eva Ek,070-174 06 05,Syn,letter,2099-03-15T09:00,Hej!");

        assertThatThrownBy(list::read).hasMessage("Row A-1 is of kind 'letter'; possible are text and reminder");
    }

    @Test
    void aTimeThatIsNoneAndARowThatEndsEarlyAreRefused() throws Exception {
        Appointments list = list("A-1,P-1,Eva Ek,070-174 06 05,Syn,text,15 March,Hej!");
        assertThatThrownBy(list::read)
                .hasMessage("Row A-1 has the appointment '15 March'; possible is one such as 2027-03-15T09:00");

        Appointments shorter = list("A-1,P-1,Eva Ek");
        assertThatThrownBy(shorter::read).hasMessage("Row 1 of the list ends early");
    }

    @Test
    void anotherCharsetIsRefusedSinceItsLettersWouldGoOutWrong() throws Exception {
        Path file = Files.write(
                folder.resolve("latin.csv"),
                "id,patientId,patient,mobile,department,kind,appointment,text\nA-1,P-1,Åsa"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(new Appointments(file)::read).hasMessageContaining("is not in UTF-8, as its line 2 shows");
    }

    @Test
    void twoRowsOfOneMarkAreRefused() throws Exception {
        String row = "A-1,P-1,Eva Ek,070-174 06 05,Syn,text,2099-03-15T09:00,Hej!";
        Appointments list = list(row, row);

        assertThatThrownBy(list::read).hasMessageContaining("two rows A-1");
    }
}
