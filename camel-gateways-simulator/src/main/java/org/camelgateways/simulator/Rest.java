package org.camelgateways.simulator;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;

import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests to the simulator's REST and answers them; what is wrong with one becomes an IllegalArgumentException.
 */
final class Rest {
    /** Where a request's context has the {@link Room} for its answer. */
    static final String ROOM = "room";

    private static final int USUAL_LIMIT = 1000;
    private static final int MAX_LIMIT = 10_000;

    private Rest() {
    }

    static JsonObject input(RoutingContext context) {
        try {
            JsonObject json = context.body().asJsonObject();
            if (json != null) {
                return json;
            }
        } catch (DecodeException | ClassCastException notJson) {
            // said below
        }
        throw new IllegalArgumentException("The body must be a JSON object.");
    }

    /** The parameter's value; none if it is missing or empty. */
    static @Nullable String parameter(RoutingContext context, String name) {
        String value = context.request().getParam(name);
        return value == null || value.isEmpty() ? null : value;
    }

    static int limit(RoutingContext context) {
        return (int) number(context, "limit", 1, MAX_LIMIT, USUAL_LIMIT);
    }

    static long number(RoutingContext context, String name, long least, long most, long usual) {
        String value = parameter(context, name);
        if (value == null) {
            return usual;
        }
        if (!value.matches("[0-9]{1,18}") || Long.parseLong(value) < least || Long.parseLong(value) > most) {
            throw new IllegalArgumentException(
                    "The parameter " + name + " must be a number from " + least + " to " + most + ".");
        }
        return Long.parseLong(value);
    }

    static String account(RoutingContext context) {
        String user = parameter(context, "account");
        return user == null ? Simulator.DEMO_USER : user;
    }

    /** Answers a list of any length, without holding up other requests. */
    static void list(RoutingContext context, Callable<JsonList.Content> content) {
        context.vertx().executeBlocking(() -> new JsonList(
                content.call(), context.response(), Objects.requireNonNull(context.get(ROOM)), context.vertx()), false)
                .onSuccess(JsonList::send).onFailure(context::fail);
    }

    /** Answers the newest of what was recorded. */
    static <T> void list(RoutingContext context, Recent<T> all, Function<T, JsonObject> entry) {
        int limit = limit(context);
        list(context, () -> new JsonList.Content(
                new JsonObject().put("count", all.size()).put("dropped", all.dropped()), all.newest(limit).map(entry)));
    }

    static void done(RoutingContext context, Runnable action) {
        action.run();
        context.response().setStatusCode(204).end();
    }

    /** Answers what takes its time, without holding up other requests. */
    static void later(RoutingContext context, int status, Callable<JsonObject> work) {
        context.vertx().executeBlocking(() -> encoded(work.call()), false)
                .onSuccess(json -> answer(context, status, json)).onFailure(context::fail);
    }

    /** Answers what waits for somebody else, for as long as that takes, without holding up what only takes its time. */
    static void waiting(RoutingContext context, WorkerExecutor waiters, Callable<JsonObject> work) {
        waiters.executeBlocking(() -> encoded(work.call()), false)
                .onSuccess(json -> answer(context, 200, json)).onFailure(context::fail);
    }

    static void refuse(RoutingContext context, int status, String sentence) {
        answer(context, status, new JsonObject().put("error", sentence));
    }

    static void answer(RoutingContext context, int status, JsonObject json) {
        answer(context, status, encoded(json));
    }

    private static void answer(RoutingContext context, int status, Buffer json) {
        context.response().setStatusCode(status).putHeader("Content-Type", "application/json");
        Replies.end(context.response(), json, context.get(ROOM));
    }

    private static Buffer encoded(JsonObject json) {
        return Buffer.buffer(json.encodePrettily() + "\n");
    }
}
