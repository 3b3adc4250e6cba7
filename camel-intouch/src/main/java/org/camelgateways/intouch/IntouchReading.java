package org.camelgateways.intouch;

import org.apache.camel.Message;

/** A function that only reads: what it reads is the body that the route goes on with. */
abstract class IntouchReading<Q, R> extends IntouchFunction<Q, R> {

    IntouchReading(IntouchEndpoint endpoint) {
        super(endpoint);
    }

    IntouchReading(IntouchEndpoint endpoint, WireForm form) {
        super(endpoint, form);
    }

    @Override
    public final boolean changesSomething() {
        return false;
    }

    @Override
    public final void write(R result, Message message) {
        message.setBody(result);
    }
}
