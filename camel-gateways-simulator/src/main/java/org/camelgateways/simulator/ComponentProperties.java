package org.camelgateways.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties by which applications configure the components; their names only, no code of theirs. */
final class ComponentProperties {
    /** What a component calls the secret that goes with its username; nothing where there are no credentials. */
    private static final Map<String, String> SECRETS = Map.of(
            "intime", "secret-key", "intouch", "password", "intouchsms", "password", "connector", "");

    private ComponentProperties() {
    }

    static Map<String, String> of(String baseUrl, List<String> schemes) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String scheme : schemes.isEmpty() ? SECRETS.keySet().stream().sorted().toList() : schemes) {
            String secret = SECRETS.get(scheme);
            if (secret == null) {
                throw new IllegalArgumentException(
                        "There is no component " + scheme + " here; there are "
                                                   + String.join(", ", SECRETS.keySet().stream().sorted().toList()) + ".");
            }
            String prefix = "camel.component." + scheme + ".";
            properties.put(prefix + "base-url", baseUrl);
            if (!secret.isEmpty()) {
                properties.put(prefix + "username", Simulator.DEMO_USER);
                properties.put(prefix + secret, Simulator.DEMO_SECRET);
            }
        }
        return Map.copyOf(properties);
    }
}
