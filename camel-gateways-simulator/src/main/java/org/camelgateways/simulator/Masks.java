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
    private static final Pattern PASSWORD = Pattern.compile(
            "(?i)(\"[^\"\\\\]{0,40}password\"\\s*:\\s*\"|name=\"?password\"?[^\\r\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n){0,8}\\r\\n)(?:[^\"\\\\\\r\\n]++|\\\\.)*+");
    private static final Pattern PASSWORD_ELEMENT = Pattern.compile("(?i)(<[^<>/]{0,40}password[^<>/]{0,200}>)[^<]+");
    /** What is not XML, JSON or multipart, whatever its type says: curl calls everything a form. */
    private static final Pattern NO_FORM = Pattern.compile("[\\s\\ufeff]*(?:[<{\\[]|--)");
    private static final Pattern REPORT_URL = Pattern.compile(
            "(?i)((?:statusurl|dlrurl)(?:\"?\\s*[:=]\\s*\"|[^<>\"]{0,40}>\\s*(?:<!\\[CDATA\\[\\s*)?|\"?[^\\r\\n]*\\r\\n(?:[^\\r\\n]+\\r\\n){0,8}\\r\\n))([^<\"\\s]+?(?=]]>|[<\"\\s]|$))");
    private static final String MASK = "*****";
    private static final Set<String> SECRETS = Set.of("hash", "password");
    private static final Set<String> REPORT_URLS = Set.of("statusurl", "dlrurl");

    private Masks() {
    }

    /**
     * The query, or form, with the values of {@code hash} and {@code password} replaced, and the tokens in the URLs for
     * reports.
     */
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

    /**
     * The body, be it form, JSON, multipart or XML, with the values of what is called a password replaced, and the
     * tokens in the URLs for reports. How it begins counts, not what its type says.
     */
    static String body(String body) {
        if (!NO_FORM.matcher(body).lookingAt()) {
            return query(body);
        }
        String json = PASSWORD.matcher(body).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        String xml = PASSWORD_ELEMENT.matcher(json).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        return REPORT_URL.matcher(xml).replaceAll(url -> Matcher.quoteReplacement(url.group(1) + reportUrl(url.group(2))));
    }

    /** Without its user and its query, and without the last segment of its path. */
    private static String reportUrl(String url) {
        String shown = url.replaceFirst("[?#].*", "").replaceFirst("(?<=[/])[^/@]*@", "");
        return shown.substring(0, shown.lastIndexOf('/') + 1) + MASK;
    }

    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        String name = decoded(parameter.substring(0, Math.max(0, equals))).toLowerCase(Locale.ROOT);
        String start = parameter.substring(0, equals + 1);
        return SECRETS.contains(name) ? start + MASK
                : REPORT_URLS.contains(name) ? start + reportUrl(decoded(parameter.substring(equals + 1))) : parameter;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
