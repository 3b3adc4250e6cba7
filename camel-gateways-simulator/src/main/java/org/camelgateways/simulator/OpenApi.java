package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The description of the simulator's REST, a file beside this class; read when it is first asked for. */
final class OpenApi {
    private OpenApi() {
    }

    static Buffer file() {
        return Holder.FILE;
    }

    /** All there is, in one line each: {@code GET /inbox?to={to}&limit={limit}}. */
    static List<String> paths() {
        return Holder.PATHS;
    }

    private static List<String> paths(JsonObject description) {
        List<String> all = new ArrayList<>();
        JsonObject paths = description.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            JsonObject methods = paths.getJsonObject(path);
            methods.fieldNames().forEach(method -> all.add(
                    method.toUpperCase(Locale.ROOT) + " " + path + query(methods.getJsonObject(method))));
        }
        return List.copyOf(all);
    }

    private static String query(JsonObject operation) {
        List<String> names = operation.getJsonArray("parameters", new JsonArray()).stream().map(JsonObject.class::cast)
                .filter(parameter -> parameter.getString("in").equals("query"))
                .map(parameter -> parameter.getString("name")).map(name -> name + "={" + name + "}").toList();
        return names.isEmpty() ? "" : "?" + String.join("&", names);
    }

    private static Buffer read() {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.json"))) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Kept from the first time on. */
    private static final class Holder {
        private static final Buffer FILE = read();
        private static final List<String> PATHS = paths(new JsonObject(FILE));
    }
}
