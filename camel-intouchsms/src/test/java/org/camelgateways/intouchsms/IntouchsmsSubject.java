package org.camelgateways.intouchsms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.kit.Subject;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** IntouchSMS, as the contracts must know it. */
final class IntouchsmsSubject implements Subject {

    @Override
    public String scheme() {
        return "intouchsms";
    }

    @Override
    public List<String> operations() {
        return Arrays.stream(IntouchsmsOperation.values()).map(IntouchsmsOperation::path).toList();
    }

    @Override
    public String sending() {
        return "sms/send";
    }

    @Override
    public String receiving() {
        return "sms/status";
    }

    @Override
    public boolean receivingAlsoProduces() {
        return true;
    }

    @Override
    public Map<String, String> sendingOptions() {
        return Map.of("username", "demo", "sender", "ACME");
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
        return "{\"success\":true,\"details\":[{\"status\":\"P\",\"cost\":18.0,\"messageid\":4510}],"
               + "\"summary\":{\"balance\":82.0,\"cost\":18.0,\"totalmessages\":1}}";
    }

    @Override
    public List<String> refusals() {
        return List.of(
                ServiceTestSupport.refused("balance", "Top up"), "{\"success\":false}", "{\"detail\":\"Invalid token.\"}",
                "{u'success': True}", "<html>down</html>", "", "[]", "\"slow down\"",
                accepted().replace("\"P\"", "\"U\""), accepted().replace("4510", "null"), accepted() + accepted());
    }

    @Override
    public List<Object> malformed(String number, String text) {
        return List.of(
                Sms.of(number + "0000000", text), Sms.of(number, text + "\u0007"), Sms.of(number, text.repeat(100)),
                new Sms(List.of(new Recipient.Number(number), new Recipient.Number(number)), text, null, null, Map.of()),
                new Sms(List.of(new Recipient.Number(number)), text, text, null, Map.of()),
                new Sms(List.of(new Recipient.Number(number, text + "\n")), text, null, null, Map.of()),
                new Sms(List.of(new Recipient.Number(number)), text, null, null, Map.of("flash", text)),
                new Sms(List.of(new Recipient.Group(number)), text, null, null, Map.of()),
                Map.of("recipients", number, "text", text, "sendAt", text),
                Map.of("recipients", List.of(List.of(number)), "text", text), List.of(number, text));
    }

    @Override
    public Class<?> headers() {
        return IntouchsmsConstants.class;
    }

    @Override
    public Callback callback(String id) {
        return new Callback("GET", "messageid=" + id + "&status=D", "", "");
    }

    @Override
    public String acknowledgement(String id) {
        return "OK";
    }

    @Override
    public String idOf(Object body) {
        return ((DeliveryReport) body).id();
    }
}
