package org.camelgateways.quarkus.deployment;

import java.nio.file.Path;

import org.camelgateways.support.kit.DocumentationContract;

class QuarkusPageTest extends DocumentationContract {

    QuarkusPageTest() {
        super(Path.of("../README.md"), Path.of("../.."));
    }
}
