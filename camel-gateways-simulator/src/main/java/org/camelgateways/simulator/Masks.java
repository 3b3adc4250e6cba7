package org.camelgateways.simulator;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Keeps secrets out of what is recorded. */
final class Masks {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern PASSWORD = Pattern.compile(
            "(\"password\"\\s*:\\s*\"|name=\"?password\"?[^\\r\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n)(?:[^\"\\\\\\r\\n]|\\\\.)*");
    private static final String MASK = "*****";
    private static final Set<String> SECRETS = Set.of("hash", "password");

    private Masks() {
    }

    /** The query, or form, with the values of {@code hash} and {@code password} replaced. */
    static String query(@Nullable String query) {
        return query == null ? "" : Arrays.stream(query.split("&", -1)).map(Masks::parameter).collect(Collectors.joining("&"));
    }

    /** The URL with the last segment of its path replaced, and without user and query, which may hold secrets too. */
    static URI url(URI url) {
        String path = String.valueOf(url.getRawPath());
        String shown = path.length() < 2 ? path : path.substring(0, path.lastIndexOf('/') + 1) + MASK;
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return URI.create(url.getScheme() + "://" + url.getHost() + port + shown);
    }

    /** The body, as form, JSON or multipart, with the value of {@code password} replaced. */
    static String body(String contentType, String body) {
        return contentType.startsWith(FORM)
                ? query(body) : PASSWORD.matcher(body).replaceAll("$1" + Matcher.quoteReplacement(MASK));
    }

    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        return equals > 0 && isSecret(parameter.substring(0, equals)) ? parameter.substring(0, equals + 1) + MASK : parameter;
    }

    private static boolean isSecret(String name) {
        try {
            return SECRETS.contains(URLDecoder.decode(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
