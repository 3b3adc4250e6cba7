package org.camelgateways.simulator.intouch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.MultiMap;

/** What a reply is written in, by the request's {@code Accept}. */
record Negotiation(Format format, String mediaType) {
    private static final Pattern QUALITY = Pattern.compile("(?i);\\s*q\\s*=\\s*([0-9.]+)");
    private static final Map<String, Format> TYPES = Map.of(
            "application/json", Format.JSON, "text/json", Format.JSON,
            "application/xml", Format.XML, "text/xml", Format.XML);

    static Negotiation of(MultiMap headers, Version version, IntouchReadings readings) {
        String accept = String.join(",", headers.getAll("Accept"));
        Negotiation usual = plain(readings.usualFormat);
        Negotiation best = accept.isBlank() ? usual : null;
        double highest = 0;
        for (String range : accept.split(",")) {
            String type = range.split(";")[0].trim().toLowerCase(Locale.ROOT);
            double quality = quality(range);
            boolean any = List.of("*/*", "application/*", "text/*").contains(type);
            if (quality > highest && (any || TYPES.containsKey(type))) {
                highest = quality;
                best = any ? usual : new Negotiation(TYPES.getOrDefault(type, Format.JSON), type);
            }
        }
        if (best == null && version == Version.ONE && readings.acceptEnforced) {
            throw Refusal.of(406, "JSON and XML are possible.");
        }
        return best == null ? usual : best;
    }

    static Negotiation plain(Format format) {
        return new Negotiation(format, format == Format.JSON ? "application/json" : "application/xml");
    }

    private static double quality(String range) {
        Matcher quality = QUALITY.matcher(range);
        try {
            return quality.find() ? Double.parseDouble(quality.group(1)) : 1;
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }
}
