package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;

import org.apache.camel.Message;
import org.camelgateways.support.error.GatewayException;
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
        String said = new String(reply.body(), StandardCharsets.ISO_8859_1).strip();
        if (!said.isEmpty() && !said.equals("null")) {
            check(request, reply);
        }
        return true;
    }

    /**
     * A reply that says something, though it needs not.
     *
     * @throws GatewayException where it may not say that
     */
    void check(Q request, HttpReply reply) {
        throw unclear("the service's reply holds something where it should hold nothing", reply);
    }

    @Override
    public final void write(Boolean done, Message message) {
    }
}
