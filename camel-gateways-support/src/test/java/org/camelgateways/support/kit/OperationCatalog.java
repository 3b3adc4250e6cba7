package org.camelgateways.support.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.camelgateways.support.Bodies;
import org.camelgateways.support.RouteOperation;

/** What goes in and out of each operation, as a page and as a catalog show it. */
final class OperationCatalog {

    private final List<? extends RouteOperation> operations;

    OperationCatalog(Class<? extends RouteOperation> table) {
        operations = List.of(table.getEnumConstants());
    }

    /** What is said of bodies that an operation cannot have, or not said of those that it has. */
    List<String> contradictions() {
        List<String> contradictions = new ArrayList<>();
        for (RouteOperation operation : operations) {
            Bodies bodies = bodies(operation);
            boolean comesIn = operation.receives() || operation.polls();
            if (comesIn != (bodies.from() != void.class)) {
                contradictions.add(operation.path() + ": from");
            }
            if (!operation.produces() && (bodies.in().length > 0 || bodies.out() != void.class)) {
                contradictions.add(operation.path() + ": to");
            }
            if (!operation.receives() && bodies.answer().length > 0) {
                contradictions.add(operation.path() + ": answer");
            }
            if (bodies.of() != void.class && bodies.out() == void.class || bodies.several() && bodies.in().length == 0) {
                contradictions.add(operation.path() + ": of what");
            }
        }
        return contradictions;
    }

    String table() {
        StringBuilder table = new StringBuilder(".Bodies of the operations\n[cols=\"2,3,3,3\",options=\"header\"]\n|===\n");
        table.append("|Operation |`to` takes |`to` gives |`from` gives\n");
        for (RouteOperation operation : operations) {
            Bodies bodies = bodies(operation);
            table.append("|`").append(operation.path()).append('`');
            table.append("\n|").append(operation.produces() ? in(bodies) : "-");
            table.append("\n|").append(operation.produces() ? out(bodies) : "-");
            table.append("\n|").append(from(operation, bodies)).append('\n');
        }
        return table.append("|===\n").toString();
    }

    private static String in(Bodies bodies) {
        return bodies.in().length == 0 ? "not asked" : names(bodies.in()) + (bodies.several() ? "; or several" : "");
    }

    private static String out(Bodies bodies) {
        return bodies.out() == void.class ? "as it was" : "`" + type(bodies) + "`";
    }

    private static String from(RouteOperation operation, Bodies bodies) {
        if (bodies.from() == void.class) {
            return "-";
        }
        String how = Stream.of(operation.receives() ? "pushed" : null, operation.polls() ? "polled" : null)
                .filter(Objects::nonNull).collect(Collectors.joining(" or "));
        String answer = bodies.answer().length == 0 ? "" : "; answered with " + names(bodies.answer());
        return "`" + bodies.from().getSimpleName() + "`, " + how + answer;
    }

    private static String type(Bodies bodies) {
        return bodies.out().getSimpleName() + (bodies.of() == void.class ? "" : "<" + bodies.of().getSimpleName() + ">");
    }

    private static String names(Class<?>[] types) {
        return Arrays.stream(types).map(t -> "`" + t.getSimpleName() + "`").collect(Collectors.joining(", "));
    }

    String json(String scheme) {
        JsonObject all = new JsonObject();
        operations.forEach(operation -> all.put(operation.path(), json(operation)));
        JsonObject document = new JsonObject();
        document.put("scheme", scheme);
        document.put("operations", all);
        return Jsoner.prettyPrint(document.toJson(), 2).replace("\\/", "/") + "\n";
    }

    private static JsonObject json(RouteOperation operation) {
        Bodies bodies = bodies(operation);
        JsonObject json = new JsonObject();
        if (operation.produces()) {
            json.put("to", to(bodies));
        }
        if (bodies.from() != void.class) {
            JsonObject from = new JsonObject();
            from.put("out", bodies.from().getCanonicalName());
            from.put("callback", operation.receives());
            from.put("polling", operation.polls());
            if (bodies.answer().length > 0) {
                from.put("answer", types(bodies.answer()));
            }
            json.put("from", from);
        }
        return json;
    }

    private static JsonObject to(Bodies bodies) {
        JsonObject to = new JsonObject();
        to.put("in", types(bodies.in()));
        to.put("several", bodies.several());
        if (bodies.out() != void.class) {
            to.put("out", bodies.out().getCanonicalName());
        }
        if (bodies.of() != void.class) {
            to.put("of", bodies.of().getCanonicalName());
        }
        return to;
    }

    private static JsonArray types(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getCanonicalName).collect(Collectors.toCollection(JsonArray::new));
    }

    private static Bodies bodies(RouteOperation operation) {
        try {
            Bodies bodies = operation.getClass().getField(((Enum<?>) operation).name()).getAnnotation(Bodies.class);
            return Objects.requireNonNull(bodies, () -> operation.path() + " does not say its bodies");
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
