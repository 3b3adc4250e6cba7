package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {
    @Test
    void theReadmeNamesEveryKindOfFault() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(FaultCatalog.kinds()).allSatisfy(kind -> assertThat(readme).contains("`" + kind + "`"));
    }
}
