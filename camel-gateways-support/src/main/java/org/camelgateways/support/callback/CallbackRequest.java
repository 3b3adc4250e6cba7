package org.camelgateways.support.callback;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * One callback as it came, its token already checked.
 *
 * @param method     of HTTP, one of the protocol's
 * @param mediaType  of the body, lower-case and without parameters; null: none was given
 * @param parameters of the form and of the query, by names without regard to case; the form wins, and of a name given
 *                   twice the first counts
 * @param body       as it came, at most 64 kB; empty where there was none, and where the application's server has read
 *                   it as a form, whose fields are among the parameters
 */
public record CallbackRequest(String method, @Nullable String mediaType, Map<String, String> parameters, byte[] body) {

    public CallbackRequest {
        TreeMap<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parameters.forEach(caseless::putIfAbsent);
        parameters = Collections.unmodifiableMap(caseless);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public String toString() {
        return "CallbackRequest[" + method + ", " + parameters.size() + " parameters, " + body.length + " bytes]";
    }
}
