package org.camelgateways.kamelets;

import java.nio.file.Path;

import org.camelgateways.support.kit.DocumentationContract;

class KameletsPageTest extends DocumentationContract {

    KameletsPageTest() {
        super(Path.of("README.md"), Path.of(""));
    }
}
