package org.camelgateways.intouchsms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A reply of the service. It says no with status 400, or with status 200 and {@code success} false: either with
 * {@code response[0].errors}, whose {@code error} is the reason and {@code action} the advice, or with {@code detail}.
 *
 * @param status of HTTP
 * @param json   what it says; a missing node where that is no JSON object
 * @param fault  why it is none, beginning with a verb; empty where it is one
 */
record IntouchsmsReply(int status, JsonNode json, String fault) {

    /** Also in what is no JSON, such as a Python dictionary, or broke off before its end. */
    private static final Pattern ID = Pattern.compile("[\"']messageid[\"']\\s*:\\s*[\"']?([0-9]{1,40})[\"']?\\s*[,}\\]]");
    private static final Pattern WHOLE_ID = Pattern.compile("(?=.*[1-9])[0-9]{1,40}");
    private static final Map<String, String> KNOWN = Map.of("balance", "the account has not enough credit");
    private static final int LONGEST_QUOTE = 200;

    static IntouchsmsReply of(HttpReply reply) {
        try {
            JsonNode json = Json.read(reply.body());
            return json.isObject()
                    ? new IntouchsmsReply(reply.status(), json, "")
                    : new IntouchsmsReply(reply.status(), MissingNode.getInstance(), "is no JSON object");
        } catch (InvalidJsonException e) {
            return new IntouchsmsReply(reply.status(), MissingNode.getInstance(), String.valueOf(e.getMessage()));
        }
    }

    /** Also where it is what Python prints of the object. */
    static IntouchsmsReply tolerant(HttpReply reply) {
        IntouchsmsReply strict = of(reply);
        try {
            JsonNode json = strict.fault().isEmpty() ? MissingNode.getInstance() : PythonDictionary.read(reply.body());
            return json.isObject() ? new IntouchsmsReply(reply.status(), json, "") : strict;
        } catch (InvalidJsonException e) {
            return strict;
        }
    }

    private @Nullable Boolean success() {
        String said = json.path("success").asText().strip().toLowerCase(Locale.ROOT);
        return switch (said) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Whether it says that what was asked is done. */
    boolean saysYes() {
        return Boolean.TRUE.equals(success());
    }

    /** Whether it says that it is not. */
    boolean saysNo() {
        return Boolean.FALSE.equals(success());
    }

    /** Whether it names a reason for saying no. */
    boolean hasErrors() {
        return errors().isObject();
    }

    private JsonNode errors() {
        JsonNode response = json.path("response");
        return (response.isArray() ? response.path(0) : response).path("errors");
    }

    /** That the service said no. */
    GatewayException refusal(ServiceOperation<?, ?> operation) {
        String code = code();
        String known = code == null ? null : KNOWN.get(code.toLowerCase(Locale.ROOT));
        String named = code != null && code.matches("[A-Za-z][A-Za-z _-]{0,39}") ? ": " + code : "";
        String sentence = known == null ? "the service refused the request" + named : known;
        Failure failure = facts(Failure.of(operation.name(), sentence + " (HTTP status " + status + ")"), code);
        return status == 401 || status == 403
                ? new AuthenticationFailedException(failure) : new RequestRejectedException(failure);
    }

    private @Nullable String code() {
        JsonNode errors = errors();
        String error = Json.text(errors, "error");
        return error != null || errors.isEmpty() ? error : errors.fieldNames().next();
    }

    /** What the service wrote, which may hold anything, stays out of the sentence. */
    private Failure facts(Failure failure, @Nullable String code) {
        String detail = Json.text(json, "detail");
        String action = Json.text(errors(), "action");
        if (code == null) {
            return detail == null ? failure.status(status) : failure.status(status).vendor("detail", quote(detail));
        }
        return failure.status(status).vendor(quote(code), quote(action == null ? "" : action));
    }

    private static String quote(String written) {
        return written.length() <= LONGEST_QUOTE ? written : written.substring(0, LONGEST_QUOTE) + "…";
    }

    /** The error for a reply of another status than 200. */
    GatewayException error(ServiceOperation<?, ?> operation, HttpReply reply) {
        boolean refusal = status == 400 || status == 401 || status == 403;
        return refusal && json.isObject() ? refusal(operation) : HttpStatuses.error(operation, reply);
    }

    /** The ids that can be found in a reply that cannot be read, or broke off. */
    static List<String> idsIn(HttpReply reply) {
        Matcher matcher = ID.matcher(new String(reply.body(), StandardCharsets.ISO_8859_1));
        List<String> ids = new ArrayList<>();
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids.stream().distinct().toList();
    }

    /** An id, which the service writes as a number; null where it is none. */
    static @Nullable String id(JsonNode value) {
        String id = value.isTextual() || value.isIntegralNumber() ? value.asText().strip() : "";
        return WHOLE_ID.matcher(id).matches() ? id : null;
    }

    @Override
    public String toString() {
        return "IntouchsmsReply[" + status + "]";
    }
}
