package org.camelgateways.benchmarks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListsTest {

    @ParameterizedTest
    @ValueSource(strings = { "json", "xml" })
    void componentAndParserListTheSameContacts(String format) throws Exception {
        try (JavaProcess service = new JavaProcess(1, ListService.class, 500);
             JavaProcess listing = new JavaProcess(0, "-Xmx64m", ListProcess.class, service.line(""), format, 500, 1, 2)) {
            assertThat(listing.line(ContestantProcess.ANSWER).split(" "))
                    .hasSize(2).allSatisfy(perSecond -> assertThat(Double.parseDouble(perSecond)).isPositive());
        }
    }
}
