package org.camelgateways.intime;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.callback.CallbackProtocol;
import org.jspecify.annotations.Nullable;

/** The operations, by the vendor's own names, and what each can do in a route. */
public enum IntimeOperation {

    /** Sends a text (InTime HTTP API 1.0, section 4.1). */
    MESSAGE_CREATE("message/create", MessageOperations.Create::new, null),
    /** Takes delivery reports in (section 4.3). */
    MESSAGE_STATUS("message/status", null, DeliveryReports::new);

    private final String path;
    private final @Nullable Function<IntimeEndpoint, ServiceOperation<?, ?>> producing;
    private final @Nullable Function<IntimeEndpoint, CallbackProtocol<?>> receiving;

    IntimeOperation(
                    String path, @Nullable Function<IntimeEndpoint, ServiceOperation<?, ?>> producing,
                    @Nullable Function<IntimeEndpoint, CallbackProtocol<?>> receiving) {
        this.path = path;
        this.producing = producing;
        this.receiving = receiving;
    }

    /** As it stands in the URI. */
    public String path() {
        return path;
    }

    /** Whether it can be used in {@code to}. */
    public boolean produces() {
        return producing != null;
    }

    /** Whether it can be used in {@code from}, with {@code callbackPath}. */
    public boolean receives() {
        return receiving != null;
    }

    static IntimeOperation of(String path) {
        return Arrays.stream(values()).filter(o -> o.path.equals(path)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("InTime has no operation '" + path + "'; possible are " + paths(o -> true)));
    }

    ServiceOperation<?, ?> producer(IntimeEndpoint endpoint) {
        if (producing == null) {
            throw new IllegalArgumentException(
                    "intime:" + path + " cannot be used in 'to'; possible are " + paths(IntimeOperation::produces));
        }
        return producing.apply(endpoint);
    }

    CallbackProtocol<?> receiver(IntimeEndpoint endpoint) {
        if (receiving == null) {
            throw new IllegalArgumentException(
                    "intime:" + path + " cannot be used in 'from'; possible are " + paths(IntimeOperation::receives));
        }
        return receiving.apply(endpoint);
    }

    private static String paths(java.util.function.Predicate<IntimeOperation> which) {
        return Arrays.stream(values()).filter(which).map(IntimeOperation::path).collect(Collectors.joining(", "));
    }
}
