package org.camelgateways.support.plain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.apache.camel.CamelContext;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.WireContract;

class PlainWireContractTest extends WireContract {

    @Override
    protected void prepare(CamelContext toPrepare) {
        toPrepare.addComponent("plain", new PlainComponent());
    }

    @Override
    protected String sending() {
        return "plain:send";
    }

    @Override
    protected String reading() {
        return "plain:read";
    }

    @Override
    protected Object message(String text) {
        return text;
    }

    @Override
    protected String goodReply() {
        return "4510";
    }

    @Override
    protected String goodReading() {
        return "17";
    }

    @Override
    protected String account(int number) {
        return "username=user-" + number + "&password=RAW(s&cret+" + number + "%)";
    }

    @Override
    protected boolean isFrom(ReceivedRequest request, int number) {
        String pair = "user-" + number + ":s&cret+" + number + "%";
        return request.header("Authorization")
                .equals("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    protected String secret() {
        return "cret+0";
    }
}
