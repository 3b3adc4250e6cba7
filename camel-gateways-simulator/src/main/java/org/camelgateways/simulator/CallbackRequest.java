package org.camelgateways.simulator;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.camelgateways.simulator.service.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report as it goes to the user's own server, or as a fault has it go.
 *
 * @param method       the HTTP method
 * @param url          where to; with the parameters in its query where the service puts them there
 * @param headers      the headers, except those about length and connection
 * @param parameters   what is reported; a form, unless there is a body
 * @param body         a body in place of the form; none: the form, or nothing where the parameters stand in the URL
 * @param headInterval the time between two bytes of the head; none: all at once
 * @param interval     the time between two bytes of the body; none: all at once
 * @param copies       how many times it is sent, one after the other
 */
public record CallbackRequest(String method, URI url, Map<String, String> headers, Map<String, String> parameters,
        byte @Nullable [] body, Duration headInterval, Duration interval, int copies) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** A report as the service sends it. */
    static CallbackRequest of(Report report) {
        boolean post = report.method() == Report.Method.POST;
        String document = report.document();
        return new CallbackRequest(
                report.method().name(), report.url(),
                !post ? Map.of() : Map.of("Content-Type", document == null ? FORM : "application/xml; charset=UTF-8"),
                new LinkedHashMap<>(report.parameters()),
                document != null ? document.getBytes(StandardCharsets.UTF_8) : post ? null : new byte[0], Duration.ZERO,
                Duration.ZERO, 1);
    }

    /** The same, by another method; the parameters stay where they are. */
    public CallbackRequest by(String other) {
        return new CallbackRequest(other, url, headers, parameters, body, headInterval, interval, copies);
    }

    /** The same, to another URL. */
    public CallbackRequest to(URI other) {
        return new CallbackRequest(method, other, headers, parameters, body, headInterval, interval, copies);
    }

    /** The same, with one more or another header; without it if its value is empty. */
    public CallbackRequest header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        if (!value.isEmpty()) {
            more.put(name, value);
        }
        return new CallbackRequest(method, url, more, parameters, body, headInterval, interval, copies);
    }

    /** The same, with one more or another parameter, in the form or in the URL; without it if there is no value. */
    public CallbackRequest parameter(String name, @Nullable String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        if (value == null) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        URI target = body == null ? url : inQuery(name, value);
        return new CallbackRequest(method, target, headers, more, body, headInterval, interval, copies);
    }

    /** The same, with this body. */
    public CallbackRequest body(byte[] other) {
        return new CallbackRequest(method, url, headers, parameters, other, headInterval, interval, copies);
    }

    /** The same, its method, path and headers byte by byte with so much time between two. */
    public CallbackRequest headEvery(Duration time) {
        return new CallbackRequest(method, url, headers, parameters, body, time, interval, copies);
    }

    /** The same, its body byte by byte with so much time between two. */
    public CallbackRequest every(Duration time) {
        return new CallbackRequest(method, url, headers, parameters, body, headInterval, time, copies);
    }

    /** The same, so many times. */
    public CallbackRequest times(int number) {
        return new CallbackRequest(method, url, headers, parameters, body, headInterval, interval, number);
    }

    /** The bytes of its body. */
    byte[] bytes() {
        return body != null ? body : form(parameters).getBytes(StandardCharsets.US_ASCII);
    }

    private URI inQuery(String name, @Nullable String value) {
        if (url.getRawQuery() == null) {
            return url;
        }
        String kept = Arrays.stream(url.getRawQuery().split("&"))
                .filter(field -> !field.startsWith(encoded(name) + "=")).collect(Collectors.joining("&"));
        String query = value == null ? kept : kept + (kept.isEmpty() ? "" : "&") + encoded(name) + "=" + encoded(value);
        return URI.create(url.toString().substring(0, url.toString().indexOf('?') + 1) + query);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " with " + parameters.size() + " parameters, " + copies + " times";
    }
}
