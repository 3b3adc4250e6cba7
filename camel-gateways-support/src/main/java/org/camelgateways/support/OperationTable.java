package org.camelgateways.support;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * All operations of a component. What it lacks, or cannot do in a place of a route, it refuses with a sentence that
 * says what is possible.
 *
 * @param <O> the component's operations
 */
public final class OperationTable<O extends RouteOperation> {

    private final String scheme;
    private final String service;
    private final List<O> operations;

    /** @param service the service's name, as a sentence begins with it */
    public OperationTable(String scheme, String service, O[] operations) {
        this.scheme = scheme;
        this.service = service;
        this.operations = List.of(operations);
    }

    /** The operation with that path. */
    public O of(String path) {
        return operations.stream().filter(o -> o.path().equals(path)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        service + " has no operation '" + HttpServiceEndpoint.shownPath(path) + "'; possible are "
                                                   + paths(o -> true)));
    }

    /**
     * What an operation does in {@code to}.
     *
     * @param handler null where it does nothing there
     */
    public <H> H inTo(O operation, @Nullable H handler) {
        return in("to", operation, handler, RouteOperation::produces);
    }

    /**
     * What an operation does in {@code from}.
     *
     * @param handler null where it does nothing there
     */
    public <H> H inFrom(O operation, @Nullable H handler) {
        return in("from", operation, handler, o -> o.receives() || o.polls());
    }

    private <H> H in(String place, O operation, @Nullable H handler, Predicate<RouteOperation> possible) {
        if (handler == null) {
            throw new IllegalArgumentException(
                    scheme + ":" + operation.path() + " cannot be used in '" + place + "'; possible are " + paths(possible));
        }
        return handler;
    }

    private String paths(Predicate<RouteOperation> which) {
        return operations.stream().filter(which).map(RouteOperation::path).collect(Collectors.joining(", "));
    }
}
