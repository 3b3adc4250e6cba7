package org.camelgateways.support.kit;

import java.util.List;
import java.util.Map;

/** What the contracts must know of a component to try on it the rules that are no vendor's own. */
public interface Subject {

    /** As in its URIs. */
    String scheme();

    /** The paths of its operations, from the table of them. */
    List<String> operations();

    /** An operation that sends a text. */
    String sending();

    /** An operation that takes callbacks in; null where the service sends none. */
    default String receiving() {
        return null;
    }

    /** Whether that operation can be used in {@code to} as well. */
    default boolean receivingAlsoProduces() {
        return false;
    }

    /** The options, beside {@link #secretOption} and baseUrl, without which nothing can be sent. */
    Map<String, String> sendingOptions();

    /** The option that holds what the account proves itself with. */
    String secretOption();

    /** Whether nothing can be sent without that option: it may come with the message instead. */
    default boolean secretIsNeeded() {
        return true;
    }

    /** The options by which the service learns where callbacks come in. */
    default Map<String, String> callbackAddress() {
        return receiving() == null ? Map.of() : Map.of("callbackBaseUrl", "https://example.org");
    }

    /** Further options that hold a secret, with values that it is part of. */
    default Map<String, String> furtherSecrets(String secret) {
        return Map.of();
    }

    /** What a request as it reached the service says of that secret, decoded. */
    String secretOnTheWire(RecordingServer.Call call);

    /** A message body: one text for one number. */
    Object body(String number, String text);

    /** What the service replies when it took one text. */
    String accepted();

    /** Replies of status 200 by which the service says no, or says nothing: each of another kind. */
    List<String> refusals();

    /** Bodies that are refused before a byte leaves, all of them with the number and the text in them. */
    List<Object> malformed(String number, String text);

    /** The class that holds its header names. */
    Class<?> headers();

    /** A callback that the vendor would send about a text. */
    default Callback callback(String id) {
        throw new UnsupportedOperationException("The service sends no callbacks");
    }

    /** The methods that the vendor's callbacks may use. */
    default List<String> callbackMethods() {
        return List.of(callback("1").method());
    }

    /** What the vendor wants to hear after {@link #callback}. */
    default String acknowledgement(String id) {
        throw new UnsupportedOperationException("The service sends no callbacks");
    }

    /** The content type of what the vendor hears. */
    default String answerType() {
        return "text/plain";
    }

    /** Whether what the route ends with is part of what the vendor hears; then nothing is remembered of callbacks. */
    default boolean routeAnswers() {
        return false;
    }

    /** The status that the vendor hears where the route failed. */
    default int failure() {
        return 503;
    }

    /** What the vendor hears beside that or another status of failure, as a regular expression. */
    default String failureBody() {
        return "";
    }

    /** The id in the body that a route gets from {@link #callback}. */
    default String idOf(Object body) {
        throw new UnsupportedOperationException("The service sends no callbacks");
    }

    /** The operation's URI with these options. */
    default String uri(String operation, Map<String, String> options) {
        StringBuilder uri = new StringBuilder(scheme()).append(':').append(operation);
        char separator = '?';
        for (Map.Entry<String, String> option : options.entrySet()) {
            uri.append(separator).append(option.getKey()).append('=').append(option.getValue());
            separator = '&';
        }
        return uri.toString();
    }

    /**
     * A callback's request.
     *
     * @param method      of HTTP
     * @param query       of the URL, encoded; empty: none
     * @param contentType of the body; empty: none
     * @param body        as it is sent
     */
    record Callback(String method, String query, String contentType, String body) {
    }
}
