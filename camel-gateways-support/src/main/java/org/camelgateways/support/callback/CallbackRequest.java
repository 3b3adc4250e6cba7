package org.camelgateways.support.callback;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One callback as it came, its token already checked.
 *
 * @param parameters of the form and of the query, by names without regard to case; the form wins
 */
public record CallbackRequest(Map<String, String> parameters) {

    public CallbackRequest {
        TreeMap<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(parameters);
        parameters = caseless;
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public String toString() {
        return "CallbackRequest" + parameters.keySet();
    }
}
