package org.camelgateways.intouch;

import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.WireContract;
import org.camelgateways.support.model.Outcome;

/** Sending texts, and reading contacts. */
class IntouchWireContractTest extends WireContract {

    @Override
    protected String sending() {
        return WireFunction.MESSAGES_SEND.uri();
    }

    @Override
    protected Object message(String text) {
        return WireFunction.MESSAGES_SEND.body(text);
    }

    @Override
    protected String goodReply() {
        return WireFunction.MESSAGES_SEND.goodReply();
    }

    @Override
    protected String reading() {
        return WireFunction.CONTACTS_GET.uri();
    }

    @Override
    protected Object readingMessage(String text) {
        return WireFunction.CONTACTS_GET.body(text);
    }

    @Override
    protected String goodReading() {
        return WireFunction.CONTACTS_GET.goodReply();
    }

    @Override
    protected String account(int number) {
        return WireFunction.account(number);
    }

    @Override
    protected boolean isFrom(ReceivedRequest request, int number) {
        return WireFunction.isFrom(request, number);
    }

    @Override
    protected String secret() {
        return WireFunction.SECRET + "+0";
    }

    /** The manual says no status: whichever says that something was done, and comes with an id. */
    @Override
    protected Outcome expected(int status, Outcome usual) {
        return status == 201 || status == 202 ? Outcome.SENT : usual;
    }
}
