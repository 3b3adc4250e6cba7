package org.camelgateways.simulator;

import java.util.List;
import java.util.Map;

/** How all manuals are read together, where they leave something open. */
public enum Mode {
    /** What is not written is refused. */
    STRICT(Map.ofEntries(
            Map.entry("--intime-listings-by-post", "no"), Map.entry("--intime-plus-in-numeric-sender", "no"),
            Map.entry("--intime-deletenix-suffixes", "aspx"), Map.entry("--intouchsms-credentials", "basic,query,body"),
            Map.entry("--intouchsms-bodies", "form"), Map.entry("--connector-record-aliases", "no"),
            Map.entry("--connector-second-question-mark", "no"), Map.entry("--connector-staff-list", "no"),
            Map.entry("--intouch-bodies-sniffed", "no"), Map.entry("--intouch-v2-forms-read", "no"),
            Map.entry("--intouch-v2-paths-in-any-case", "no"))),
    /** As seems most likely. */
    LIKELY(Map.of()),
    /** As the services, their clients, or servers of their kind were seen to do it. */
    LENIENT(Map.ofEntries(
            Map.entry("--intime-parser-text-for-bad-xml", "yes"), Map.entry("--intouchsms-names-in-any-case", "yes"),
            Map.entry("--intouchsms-recipient-names", "recepient,receipient,recipient"),
            Map.entry("--connector-types-enforced", "no"), Map.entry("--intouch-accept-enforced", "no"),
            Map.entry("--intouch-unknown-fields-refused", "no"), Map.entry("--intouch-xml-order-matters", "no"),
            Map.entry("--intouch-namespaces-matter", "no")));

    private final Map<String, String> values;

    Mode(Map<String, String> values) {
        this.values = values;
    }

    /** The options that it sets and their values. */
    Map<String, String> options() {
        return values;
    }

    <R> R readings(List<ReadingOption<R>> options, R likely) {
        R readings = likely;
        for (ReadingOption<R> option : options) {
            String value = values.get(option.name());
            if (value != null) {
                readings = option.setter().apply(readings, value);
            }
        }
        return readings;
    }
}
