package org.camelgateways.springboot;

import java.nio.file.Path;

import org.camelgateways.support.kit.DocumentationContract;

class SpringBootPageTest extends DocumentationContract {

    SpringBootPageTest() {
        super(Path.of("../README.md"), Path.of("../.."));
    }
}
