package org.camelgateways.simulator;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.vertx.core.json.JsonObject;

/** One account's calls to IntouchSMS, on bare sockets. */
record SmsClient(Simulator simulator, String user, String secret) {
    static final String SEND = "/api/sendsms/.json";
    static final String STATUS = "/api/getsmsstatus/.json";
    static final String FORM = "application/x-www-form-urlencoded";

    static SmsClient demo(Simulator simulator) {
        return new SmsClient(simulator, Simulator.DEMO_USER, Simulator.DEMO_SECRET);
    }

    static String path(String function) {
        return function.equals("sms/send") ? SEND : STATUS;
    }

    String basic() {
        return "Authorization: Basic "
               + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** The reply to a text from ACME; more fields as name, value, name, value … */
    JsonObject send(String recipients, String text, String... more) throws IOException {
        return json(sendRaw(recipients, text, more));
    }

    Raw.Answer sendRaw(String recipients, String text, String... more) throws IOException {
        return post(SEND, "sender=ACME&" + fields("recipients", recipients, "message", text)
                          + (more.length == 0 ? "" : "&" + fields(more)));
    }

    /** Sends a text and gives its id. */
    long id(String recipient, String... more) throws IOException {
        return detail(send(recipient, "Hej", more), 0).getLong("messageid");
    }

    JsonObject status(Object id) throws IOException {
        return json(post(STATUS, "messageid=" + id));
    }

    /** Posts a form with this account's credentials in the header. */
    Raw.Answer post(String target, String form) throws IOException {
        return call("POST", target, form.getBytes(StandardCharsets.UTF_8), "Content-Type: " + FORM, basic());
    }

    Raw.Answer call(String method, String target, byte[] body, String... headers) throws IOException {
        return Raw.exchange(simulator, request(method, target, body, headers));
    }

    static byte[] request(String method, String target, byte[] body, String... headers) {
        String lines = String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList());
        String head = method + " " + target + " HTTP/1.1\r\nHost: www.intouchsms.co.rw\r\n" + lines + "Content-Length: "
                      + body.length + "\r\nConnection: close\r\n\r\n";
        return Bytes.join(head.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    static String fields(String... namesAndValues) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return fields.toString();
    }

    static String body(Raw.Answer answer) {
        return new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static JsonObject json(Raw.Answer answer) {
        return new JsonObject(body(answer));
    }

    static JsonObject detail(JsonObject reply, int position) {
        return reply.getJsonArray("details").getJsonObject(position);
    }

    /** What a refusal says is wrong. */
    static String error(JsonObject reply) {
        if (reply.getBoolean("success")) {
            throw new AssertionError(reply.encode());
        }
        JsonObject errors = reply.getJsonArray("response").getJsonObject(0).getJsonObject("errors");
        return errors.getString("error") + ": " + errors.getString("action");
    }
}
