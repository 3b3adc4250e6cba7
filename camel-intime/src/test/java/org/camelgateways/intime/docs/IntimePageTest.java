package org.camelgateways.intime.docs;

import java.nio.file.Path;

import org.camelgateways.intime.IntimeComponent;
import org.camelgateways.intime.IntimeOperation;
import org.camelgateways.support.kit.DocumentationContract;
import org.junit.jupiter.api.Test;

class IntimePageTest extends DocumentationContract {

    private static final Path PAGE = Path.of("src/main/docs/intime-component.adoc");

    IntimePageTest() {
        super(PAGE, Path.of(""));
    }

    @Test
    void theTablesAreThoseOfTheCatalog() throws Exception {
        checkTables(PAGE, IntimeComponent.class, IntimeOperation.class, "intime");
    }
}
