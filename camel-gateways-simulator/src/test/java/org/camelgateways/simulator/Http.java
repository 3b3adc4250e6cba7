package org.camelgateways.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import io.vertx.core.json.JsonObject;

/** Calls a simulator's REST. */
record Http(Simulator simulator) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    JsonObject get(String path) throws IOException, InterruptedException {
        return new JsonObject(call("GET", path, "").body());
    }

    JsonObject post(String path, String json) throws IOException, InterruptedException {
        return new JsonObject(call("POST", path, json).body());
    }

    /** Does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> later(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** With headers as name, value, name, value … */
    HttpResponse<String> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
