package org.camelgateways.intouchsms;

import java.util.Map;
import java.util.function.Function;

import org.camelgateways.support.Bodies;
import org.camelgateways.support.OperationTable;
import org.camelgateways.support.RouteOperation;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.callback.CallbackProtocol;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/** The operations, and what each can do in a route. */
public enum IntouchsmsOperation implements RouteOperation {

    /** Sends a text (the vendor's {@code sendsms}). */
    @Bodies(in = { Sms.class, Map.class, String.class }, out = SendResult.class)
    SMS_SEND("sms/send", SmsSend::new, null),
    /** Asks how far a text got (the vendor's {@code getsmsstatus}), or takes its delivery reports in. */
    @Bodies(in = { String.class, Long.class }, out = DeliveryReport.class, from = DeliveryReport.class)
    SMS_STATUS("sms/status", SmsStatus::new, DeliveryReports::new);

    private static final OperationTable<IntouchsmsOperation> TABLE = new OperationTable<>("intouchsms", "IntouchSMS", values());

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

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean receives() {
        return receiving != null;
    }

    /** What takes reports in follows texts where there is no {@code callbackPath}. */
    @Override
    public boolean polls() {
        return receives();
    }

    static IntouchsmsOperation of(String path) {
        return TABLE.of(path);
    }

    ServiceOperation<?, ?> producer(IntouchsmsEndpoint endpoint) {
        return producing.apply(endpoint);
    }

    CallbackProtocol<?> receiver(IntouchsmsEndpoint endpoint) {
        return TABLE.inFrom(this, receiving).apply(endpoint);
    }
}
