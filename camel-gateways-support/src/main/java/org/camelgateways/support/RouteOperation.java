package org.camelgateways.support;

/** An operation as a URI names it, and what it can do in a route: a constant of a component's table of operations. */
public interface RouteOperation {

    /** As it stands in the URI. */
    String path();

    /** Whether it can be used in {@code to}. */
    default boolean produces() {
        return true;
    }

    /** Whether it can be used in {@code from}, with {@code callbackPath}. */
    default boolean receives() {
        return false;
    }

    /** Whether it can be used in {@code from}, and is then polled for changes. */
    default boolean polls() {
        return false;
    }
}
