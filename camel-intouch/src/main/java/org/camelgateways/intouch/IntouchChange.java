package org.camelgateways.intouch;

import org.apache.camel.Message;
import org.camelgateways.support.http.HttpReply;

/** A function that changes something and answers nothing but that it is done: the body stays what it was. */
abstract class IntouchChange<Q> extends IntouchFunction<Q, Boolean> {

    IntouchChange(IntouchEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public final boolean changesSomething() {
        return true;
    }

    @Override
    final Boolean answered(Q request, HttpReply reply) {
        checkEmpty(reply);
        return true;
    }

    @Override
    public final void write(Boolean done, Message message) {
    }
}
