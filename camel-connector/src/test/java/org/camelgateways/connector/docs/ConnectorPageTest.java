package org.camelgateways.connector.docs;

import java.nio.file.Path;

import org.camelgateways.connector.ConnectorComponent;
import org.camelgateways.connector.ConnectorOperation;
import org.camelgateways.support.kit.DocumentationContract;
import org.junit.jupiter.api.Test;

class ConnectorPageTest extends DocumentationContract {

    private static final Path PAGE = Path.of("src/main/docs/connector-component.adoc");

    ConnectorPageTest() {
        super(PAGE, Path.of(""));
    }

    @Test
    void theTablesAreThoseOfTheCatalog() throws Exception {
        checkTables(PAGE, ConnectorComponent.class, ConnectorOperation.class, "connector");
    }
}
