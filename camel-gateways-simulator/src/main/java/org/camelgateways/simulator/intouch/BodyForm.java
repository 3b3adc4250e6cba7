package org.camelgateways.simulator.intouch;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a request's body is written in. */
enum BodyForm {
    JSON,
    XML,
    FORM;

    private static final Map<String, BodyForm> TYPES = Map.of(
            "application/json", JSON, "text/json", JSON, "application/xml", XML, "text/xml", XML,
            "application/x-www-form-urlencoded", FORM);

    /** By its type; a missing one, and that of forms, say little, so that then the first character counts. */
    static BodyForm of(@Nullable String contentType, String body, Version version, IntouchReadings readings) {
        String type = contentType == null ? "" : contentType.split(";")[0].trim().toLowerCase(Locale.ROOT);
        BodyForm named = TYPES.get(type);
        if (body.isBlank()) {
            throw Refusal.of(readings.badBodyStatus, "There is no body.");
        }
        if (type.isEmpty() || named == FORM) {
            named = readings.bodiesSniffed ? sniffed(body) : named == FORM ? FORM : JSON;
        }
        if (named == null || named == FORM && version == Version.TWO && !readings.v2FormsRead) {
            throw Refusal.of(version == Version.ONE ? readings.badTypeStatus : readings.v2BadTypeStatus,
                    "Bodies are JSON or XML.");
        }
        return named;
    }

    private static BodyForm sniffed(String body) {
        return switch (body.stripLeading().charAt(0)) {
            case '{', '[' -> JSON;
            case '<' -> XML;
            default -> FORM;
        };
    }
}
