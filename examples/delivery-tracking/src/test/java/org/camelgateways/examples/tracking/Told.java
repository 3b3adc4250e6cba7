package org.camelgateways.examples.tracking;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camelgateways.simulator.Inbox;
import org.camelgateways.simulator.InboxMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** What a run told in its result. */
record Told(List<CSVRecord> lines) {

    static Told in(Path result) throws Exception {
        try (Reader reader = Files.newBufferedReader(result, StandardCharsets.UTF_8)) {
            return new Told(
                    CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords());
        }
    }

    List<String> rows(String state) {
        return lines.stream().filter(line -> line.get("state").equals(state)).map(line -> line.get("id")).toList();
    }

    /**
     * Every one of the 300 rows is there once; who is known to have been sent the text got it once, who was not did
     * not, of whom it is not known did once at most; and nobody else did.
     */
    void holdAgainst(Inbox inbox) {
        assertThat(lines).extracting(line -> line.get("id")).doesNotHaveDuplicates().hasSize(300);
        Set<String> listed = lines.stream().filter(line -> !line.get("state").equals("not sent"))
                .map(line -> digits(line.get("mobile"))).collect(Collectors.toSet());
        assertThat(inbox.messages()).extracting(text -> digits(text.recipient())).doesNotHaveDuplicates()
                .isSubsetOf(listed);
        assertThat(lines).allSatisfy(line -> {
            List<InboxMessage> texts = inbox.messages().stream()
                    .filter(text -> digits(text.recipient()).equals(digits(line.get("mobile")))).toList();
            switch (line.get("state")) {
                case "sent", "delivered", "failed" -> assertThat(texts).singleElement()
                        .satisfies(text -> assertThat(Long.toString(text.id())).isEqualTo(line.get("serviceId")));
                case "not sent" -> assertThat(line.get("reason")).isNotEmpty();
                case "unknown" -> assertThat(texts).hasSizeLessThanOrEqualTo(1);
                default -> throw new AssertionError("state " + line.get("state"));
            }
        });
    }

    /** The last nine of a number, in which all its spellings agree. */
    private static String digits(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - 9));
    }
}
