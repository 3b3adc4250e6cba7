package org.camelgateways.connector;

import java.util.function.Function;

import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.kit.ReceivedRequest;

/** The Connector's functions as the wire contracts must know them: a body with a text in it, and what says: done. */
enum WireFunction {

    USER_SAVE("user/save", text -> User.of("4711", User.MEMBER, text, "Bar"), ConnectorTestSupport.RESPONSE, true),
    STAFF_SAVE("staff/save", text -> User.of("4711", User.STAFF, text, "Bar"), ConnectorTestSupport.RESPONSE, true),
    LEADSOURCE_SAVE("leadsource/save", text -> LeadSource.of("4711", text), ConnectorTestSupport.RESPONSE, true),
    USER_FETCH("user/fetch", text -> text, "<user><userInfo><firstname>Foo</firstname></userInfo></user>", false),
    STAFF_FETCH("staff/fetch", text -> text, "<user><userInfo><firstname>Foo</firstname></userInfo></user>", false),
    LEADSOURCE_FETCH("leadsource/fetch", text -> text, "<leadSource><name>Facebook</name></leadSource>", false),
    LEADSOURCE_LIST("leadsource/list", text -> text, "<leadSources><leadSource><name>A</name></leadSource></leadSources>",
                    false);

    static final String SECRET = "cret";

    private final String path;
    private final Function<String, Object> body;
    private final String reply;
    private final boolean saves;

    WireFunction(String path, Function<String, Object> body, String reply, boolean saves) {
        this.path = path;
        this.body = body;
        this.reply = reply;
        this.saves = saves;
    }

    String operation() {
        return path;
    }

    String uri() {
        return "connector:" + path + "?provider=ACME";
    }

    Object body(String text) {
        return body.apply(text);
    }

    String goodReply() {
        return reply;
    }

    boolean saves() {
        return saves;
    }

    static String account(int number) {
        return "clubId=123&clientId=RAW(s&" + SECRET + "+" + number + "%)";
    }

    static boolean isFrom(ReceivedRequest request, int number) {
        return request.everything().contains("<clientID>s&amp;" + SECRET + "+" + number + "%</clientID>");
    }
}
