package org.camelgateways.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.camel.spi.EndpointUriFactory;
import org.jspecify.annotations.Nullable;

/**
 * Which options' values may be shown. Camel binds a name in any case, with dashes, and through the configuration
 * ({@code SECRET-KEY}, {@code configuration.secretKey}), so that names are compared by their last part and without such
 * marks. What is not known to be harmless is taken for a secret.
 */
final class OptionNames {

    private static final String MASK = "xxxxxx";
    private static final Pattern NAME = Pattern.compile("[?&]([^=&]+)=");
    private static final Pattern USER = Pattern.compile("//[^/?#]*@");

    private final Set<String> secret;
    private final Set<String> harmless;

    /** @param options those of the endpoint; null: none is known, and no value is shown */
    OptionNames(@Nullable EndpointUriFactory options) {
        this.secret = options == null ? Set.of() : plain(options.secretPropertyNames());
        this.harmless = options == null ? Set.of() : plain(options.propertyNames());
    }

    private static Set<String> plain(Set<String> names) {
        return names.stream().map(OptionNames::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    boolean isHarmless(String name) {
        return harmless.contains(plain(name)) && !secret.contains(plain(name));
    }

    /** Whether a URI as its author wrote it gives any secret. */
    boolean holdsSecret(String uri) {
        Matcher names = NAME.matcher(uri);
        return names.results().map(name -> plain(decoded(name.group(1)))).anyMatch(secret::contains);
    }

    private static String decoded(String name) {
        return URLDecoder.decode(name.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }

    /** An endpoint's URI for people. */
    String shownUri(String scheme, String path, Map<String, Object> options) {
        StringBuilder shown = new StringBuilder(scheme).append(':').append(path);
        char separator = '?';
        for (Map.Entry<String, Object> option : new TreeMap<>(options).entrySet()) {
            shown.append(separator).append(option.getKey()).append('=')
                    .append(isHarmless(option.getKey()) ? withoutUser(option.getValue()) : MASK);
            separator = '&';
        }
        return shown.toString();
    }

    private static String withoutUser(Object value) {
        return USER.matcher(String.valueOf(value)).replaceAll("//" + MASK + "@");
    }
}
