package org.camelgateways.simulator.service;

import java.util.Collection;
import java.util.List;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/** One service that the simulator plays. */
public interface VendorService {
    /** Its name, as the inbox and faults have it, for example {@code intime}. */
    String name();

    /** What its paths begin with, as the vendor has them, for example {@code /api/1.0/}. */
    String basePath();

    /** Whether it is at this path. */
    default boolean has(String path) {
        return path.startsWith(basePath());
    }

    /** The method that a request means; mostly the one that it has. */
    default String method(String method, MultiMap headers) {
        return method;
    }

    /** The function behind a path, given without the base path, for a method and a query. */
    @Nullable
    VendorFunction find(String method, String path, MultiMap query);

    /** The answer for paths below {@link #basePath()} behind which there is no function. */
    VendorReply notFound();

    /** All functions. */
    Collection<VendorFunction> functions();

    /** What it keeps beside texts, to be looked at: of this account, or, if it knows no accounts, all. */
    default List<RecordTable<?>> tables(String account) {
        return List.of();
    }
}
