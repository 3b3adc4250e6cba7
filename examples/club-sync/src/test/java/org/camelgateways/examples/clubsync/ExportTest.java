package org.camelgateways.examples.clubsync;

import java.nio.file.Files;
import java.nio.file.Path;

import org.camelgateways.examples.common.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The export is read whole, or refused in one sentence that names no one. */
class ExportTest {

    @TempDir
    private Path folder;

    private Export export(String row) throws Exception {
        return new Export(
                Files.writeString(folder.resolve("export.csv"),
                        "kind,id,name,firstname,lastname,birthdate,status,email,mobile,leadSource,owner\n" + row + "\n"));
    }

    @Test
    void whatIsEmptyIsNotSaid() throws Exception {
        assertThat(export("MEMBER,M-1,,Kari,Berg,,ACTIVE,,,,").people()).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("firstname", "Kari").containsEntry("email", null));
    }

    @Test
    void aRowThatEndsEarlyOrIsNobodysIsRefused() throws Exception {
        Export early = export("MEMBER,M-1,,Kari");
        assertThatThrownBy(early::people).isInstanceOf(UsageException.class).hasMessage("Row 1 of the list ends early");
        Export nobodys = export("MEMBER,,,Kari,Berg,,ACTIVE,,,,");
        assertThatThrownBy(nobodys::people).isInstanceOf(UsageException.class).hasMessage("Row 1 of the list has no id");
    }
}
