package org.camelgateways.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.vertx.core.json.JsonObject;

/** A report changed as JSON says: {@code {"kind":"callback-altered","method":"PUT","parameters":{"status":"22"}}}. */
final class CallbackChange {
    static final String[] FIELDS = { "method", "token", "headers", "parameters", "headInterval", "interval", "copies" };
    private static final int MAX_COPIES = 10_000;

    private CallbackChange() {
    }

    static Fault read(JsonObject json) {
        UnaryOperator<CallbackRequest> change = parameters(json);
        change = json.containsKey("method") ? and(change, method(JsonFields.text(json, "method"))) : change;
        change = json.containsKey("token") ? and(change, token(JsonFields.text(json, "token"))) : change;
        for (Map.Entry<String, String> header : FaultCatalog.given(json).entrySet()) {
            Fault.checkHeader(header.getKey(), header.getValue());
            change = and(change, request -> request.header(header.getKey(), header.getValue()));
        }
        if (BodySpec.isIn(json)) {
            byte[] body = BodySpec.read(json);
            change = and(change, request -> request.body(body));
        }
        if (json.containsKey("headInterval")) {
            Duration time = interval(json, "headInterval");
            change = and(change, request -> request.headEvery(time));
        }
        if (json.containsKey("interval")) {
            Duration time = interval(json, "interval");
            change = and(change, request -> request.every(time));
        }
        return Fault
                .callbackAltered(json.containsKey("copies") ? and(change, copies(JsonFields.integer(json, "copies"))) : change);
    }

    private static UnaryOperator<CallbackRequest> and(
            UnaryOperator<CallbackRequest> one, UnaryOperator<CallbackRequest> other) {
        return request -> other.apply(one.apply(request));
    }

    private static UnaryOperator<CallbackRequest> parameters(JsonObject json) {
        if (!json.containsKey("parameters")) {
            return UnaryOperator.identity();
        }
        if (!(json.getValue("parameters") instanceof JsonObject given)) {
            throw new IllegalArgumentException("The field parameters must be an object of names and texts or null.");
        }
        return request -> {
            CallbackRequest changed = request;
            for (String name : given.fieldNames()) {
                Object value = given.getValue(name);
                changed = changed.parameter(name, value == null ? null : String.valueOf(value));
            }
            return changed;
        };
    }

    private static UnaryOperator<CallbackRequest> method(String method) {
        if (!method.matches("[A-Z]{1,20}")) {
            throw new IllegalArgumentException("The field method must be an HTTP method, for example PUT.");
        }
        return request -> request.by(method);
    }

    /** In place of the last segment of the path. */
    private static UnaryOperator<CallbackRequest> token(String token) {
        if (!token.matches("[A-Za-z0-9._~%-]*")) {
            throw new IllegalArgumentException("The field token must be a segment of a path, or empty.");
        }
        return request -> {
            String url = request.url().toString();
            int query = url.indexOf('?');
            String path = query < 0 ? url : url.substring(0, query);
            return request.to(URI.create(path.substring(0, path.lastIndexOf('/') + 1) + token + url.substring(path.length())));
        };
    }

    private static Duration interval(JsonObject json, String field) {
        return Fault.positive(JsonFields.duration(json, field));
    }

    private static UnaryOperator<CallbackRequest> copies(int copies) {
        if (copies < 1 || copies > MAX_COPIES) {
            throw new IllegalArgumentException("The field copies must be a number from 1 to " + MAX_COPIES + ".");
        }
        return request -> request.times(copies);
    }
}
