package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.kit.Subject;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** Intouch, as the contracts must know it. */
class IntouchSubject implements Subject {

    @Override
    public String scheme() {
        return "intouch";
    }

    @Override
    public List<String> operations() {
        return Arrays.stream(IntouchOperation.values()).map(IntouchOperation::path).toList();
    }

    @Override
    public String sending() {
        return "messages/send";
    }

    @Override
    public Map<String, String> sendingOptions() {
        return Map.of("username", "kari", "domain", "acme", "sender", "ACME");
    }

    @Override
    public String secretOption() {
        return "password";
    }

    @Override
    public String secretOnTheWire(RecordingServer.Call call) {
        String header = call.headers().get("authorization").get(0);
        byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
        return new String(pair, StandardCharsets.UTF_8).split(":", 2)[1];
    }

    @Override
    public Object body(String number, String text) {
        return Sms.of(number, text);
    }

    @Override
    public String accepted() {
        return "\"O_9001\"";
    }

    @Override
    public List<String> refusals() {
        return List.of(
                "", "null", "true", "[]", "{}", "{\"Message\":\"no\"}",
                "\"Number of allowed API requests per minute exceeded\"",
                "<html>down</html>", "ok", "<string></string>", accepted() + accepted());
    }

    @Override
    public List<Object> malformed(String number, String text) {
        return List.of(
                Sms.of(number + "0000000", text), Sms.of(number, text + "\u0007"), Sms.of(number, text.repeat(100)),
                new Sms(List.of(new Recipient.Number(number), new Recipient.Number(number)), text, null, null, Map.of()),
                new Sms(List.of(new Recipient.Number(number)), text, text, null, Map.of()),
                new Sms(List.of(new Recipient.Number(number)), text, null, null, Map.of("flash", text)),
                new Sms(List.of(new Recipient.Number(number)), text, null, null, Map.of("sessionData", text.repeat(10))),
                new Sms(List.of(new Recipient.Group(number), new Recipient.Contact(text)), text, null, null, Map.of()),
                Map.of("recipients", number, "text", text, "sendAt", text),
                Map.of("recipients", number, "text", text, "mergeMessage", text),
                Map.of("recipients", List.of(List.of(number)), "text", text), List.of(number, text));
    }

    @Override
    public Class<?> headers() {
        return IntouchConstants.class;
    }
}
