package org.camelgateways.connector;

import org.camelgateways.connector.model.User;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.WireContract;
import org.camelgateways.support.model.Outcome;

/** Saving users, and fetching them. */
class ConnectorWireContractTest extends WireContract {

    @Override
    protected String sending() {
        return "connector:user/save?provider=ACME";
    }

    @Override
    protected Object message(String text) {
        return User.of("4711", User.MEMBER, text, "Bar");
    }

    @Override
    protected String goodReply() {
        return ConnectorTestSupport.RESPONSE;
    }

    @Override
    protected String reading() {
        return "connector:user/fetch?provider=ACME";
    }

    @Override
    protected String goodReading() {
        return "<user><userInfo><firstname>Foo</firstname></userInfo></user>";
    }

    @Override
    protected String account(int number) {
        return "clubId=123&clientId=RAW(s&cret+" + number + "%)";
    }

    @Override
    protected boolean isFrom(ReceivedRequest request, int number) {
        return request.everything().contains("<clientID>s&amp;cret+" + number + "%</clientID>");
    }

    @Override
    protected String secret() {
        return "cret+0";
    }

    @Override
    protected Outcome expected(int status, Outcome usual) {
        return status == 201 || status == 202 ? Outcome.SENT : usual;
    }
}
