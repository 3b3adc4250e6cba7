package org.camelgateways.builder;

import java.nio.file.Path;

import org.camelgateways.support.kit.DocumentationContract;

class DslPageTest extends DocumentationContract {

    DslPageTest() {
        super(Path.of("README.md"), Path.of(""));
    }
}
