package org.camelgateways.intouch.docs;

import java.nio.file.Path;

import org.camelgateways.intouch.IntouchComponent;
import org.camelgateways.intouch.IntouchOperation;
import org.camelgateways.support.kit.DocumentationContract;
import org.junit.jupiter.api.Test;

class IntouchPageTest extends DocumentationContract {

    private static final Path PAGE = Path.of("src/main/docs/intouch-component.adoc");

    IntouchPageTest() {
        super(PAGE, Path.of(""));
    }

    @Test
    void theTablesAreThoseOfTheCatalog() throws Exception {
        checkTables(PAGE, IntouchComponent.class, IntouchOperation.class, "intouch");
    }
}
