package org.camelgateways.examples.reminders;

import java.nio.file.Path;

import org.camelgateways.support.kit.DocumentationContract;

class ReadmeTest extends DocumentationContract {

    ReadmeTest() {
        super(Path.of("../../README.md"), Path.of("../.."));
    }
}
