package org.camelgateways.intouchsms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.WireContract;
import org.camelgateways.support.model.Sms;

class IntouchsmsWireContractTest extends WireContract {

    @Override
    protected String sending() {
        return "intouchsms:sms/send?sender=ACME";
    }

    @Override
    protected Object message(String text) {
        return Sms.of("+46701740605", text);
    }

    @Override
    protected String goodReply() {
        return new IntouchsmsSubject().accepted();
    }

    @Override
    protected String reading() {
        return "intouchsms:sms/status";
    }

    @Override
    protected Object readingMessage(String text) {
        return "4510";
    }

    @Override
    protected String goodReading() {
        return "{\"results\":{\"status\":\"D\"},\"success\":true}";
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
