package org.camelgateways.intouchsms.docs;

import java.nio.file.Path;

import org.camelgateways.intouchsms.IntouchsmsComponent;
import org.camelgateways.intouchsms.IntouchsmsOperation;
import org.camelgateways.support.kit.DocumentationContract;
import org.junit.jupiter.api.Test;

class IntouchsmsPageTest extends DocumentationContract {

    private static final Path PAGE = Path.of("src/main/docs/intouchsms-component.adoc");

    IntouchsmsPageTest() {
        super(PAGE, Path.of(""));
    }

    @Test
    void theTablesAreThoseOfTheCatalog() throws Exception {
        checkTables(PAGE, IntouchsmsComponent.class, IntouchsmsOperation.class, "intouchsms");
    }
}
