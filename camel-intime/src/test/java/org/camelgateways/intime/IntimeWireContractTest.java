package org.camelgateways.intime;

import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.WireContract;
import org.camelgateways.support.model.Sms;

class IntimeWireContractTest extends WireContract {

    @Override
    protected String sending() {
        return "intime:message/create?sender=ACME";
    }

    @Override
    protected Object message(String text) {
        return Sms.of("+46701740605", text);
    }

    @Override
    protected String goodReply() {
        return "4510";
    }

    @Override
    protected String reading() {
        return "intime:nix/list";
    }

    @Override
    protected String goodReading() {
        return "<nixentries><nixentry><mobile>070-174 06 05</mobile></nixentry></nixentries>";
    }

    @Override
    protected String account(int number) {
        return "username=user-" + number + "&secretKey=RAW(s&cret+" + number + "%)";
    }

    @Override
    protected boolean isFrom(ReceivedRequest request, int number) {
        return request.line().contains("?user=user-" + number + "&hash=s%26cret%2B" + number + "%25 HTTP/1.1");
    }

    @Override
    protected String secret() {
        return "cret+0";
    }
}
