package org.camelgateways.intouchsms;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camelgateways.support.HttpServiceEndpoint;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.callback.CallbackProtocol;
import org.jspecify.annotations.Nullable;

/** The operations, and what each can do in a route. */
public enum IntouchsmsOperation {

    /** Sends a text (the vendor's {@code sendsms}). */
    SMS_SEND("sms/send", SmsSend::new, null),
    /** Asks how far a text got (the vendor's {@code getsmsstatus}), or takes its delivery reports in. */
    SMS_STATUS("sms/status", SmsStatus::new, DeliveryReports::new);

    private final String path;
    private final Function<IntouchsmsEndpoint, ServiceOperation<?, ?>> producing;
    private final @Nullable Function<IntouchsmsEndpoint, CallbackProtocol<?>> receiving;

    IntouchsmsOperation(
                        String path, Function<IntouchsmsEndpoint, ServiceOperation<?, ?>> producing,
                        @Nullable Function<IntouchsmsEndpoint, CallbackProtocol<?>> receiving) {
        this.path = path;
        this.producing = producing;
        this.receiving = receiving;
    }

    /** As it stands in the URI. */
    public String path() {
        return path;
    }

    /** Whether it can be used in {@code from}. */
    public boolean receives() {
        return receiving != null;
    }

    static IntouchsmsOperation of(String path) {
        return Arrays.stream(values()).filter(o -> o.path.equals(path)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        "IntouchSMS has no operation '" + HttpServiceEndpoint.shownPath(path) + "'; possible are "
                                                   + paths(o -> true)));
    }

    ServiceOperation<?, ?> producer(IntouchsmsEndpoint endpoint) {
        return producing.apply(endpoint);
    }

    CallbackProtocol<?> receiver(IntouchsmsEndpoint endpoint) {
        if (receiving == null) {
            throw new IllegalArgumentException(
                    "intouchsms:" + path + " cannot be used in 'from'; possible are "
                                               + paths(IntouchsmsOperation::receives));
        }
        return receiving.apply(endpoint);
    }

    private static String paths(Predicate<IntouchsmsOperation> which) {
        return Arrays.stream(values()).filter(which).map(IntouchsmsOperation::path).collect(Collectors.joining(", "));
    }
}
