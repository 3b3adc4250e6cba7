package org.camelgateways.examples.cli;

import java.nio.file.Path;

import org.camelgateways.support.kit.DocumentationContract;

class CliPageTest extends DocumentationContract {

    CliPageTest() {
        super(Path.of("README.md"), Path.of(""));
    }
}
