package org.camelgateways.simulator.intime;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/** Ids as they are written. */
final class Ids {
    private static final Pattern ID = Pattern.compile("0*[1-9][0-9]{0,17}");

    private Ids() {
    }

    /** The id, or none if that is not one. */
    static Optional<Long> read(@Nullable String text) {
        String trimmed = text == null ? "" : text.trim();
        return ID.matcher(trimmed).matches() ? Optional.of(Long.valueOf(trimmed)) : Optional.empty();
    }

    /** The reply that lists them; no ids at all are this error. */
    static VendorReply reply(List<Long> ids, String errorIfNone) {
        return reply(ids, ",", errorIfNone);
    }

    static VendorReply reply(List<Long> ids, String separator, String errorIfNone) {
        if (ids.isEmpty()) {
            throw new InTimeError(errorIfNone);
        }
        return VendorReply.text(ids.stream().map(String::valueOf).collect(Collectors.joining(separator)));
    }
}
