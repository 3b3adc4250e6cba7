package org.camelgateways.intime;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.kit.Subject;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** InTime, as the contracts must know it. */
class IntimeSubject implements Subject {

    @Override
    public String scheme() {
        return "intime";
    }

    @Override
    public List<String> operations() {
        return Arrays.stream(IntimeOperation.values()).map(IntimeOperation::path).toList();
    }

    @Override
    public String sending() {
        return "message/create";
    }

    @Override
    public String receiving() {
        return "message/status";
    }

    @Override
    public Map<String, String> sendingOptions() {
        return Map.of("username", "demo", "sender", "ACME");
    }

    @Override
    public String secretOption() {
        return "secretKey";
    }

    @Override
    public Map<String, String> furtherSecrets(String secret) {
        return Map.of("statusUrl", "https://status.example.org/" + secret);
    }

    @Override
    public String secretOnTheWire(RecordingServer.Call call) {
        String query = call.target().substring(call.target().indexOf('?') + 1);
        return Arrays.stream(query.split("&")).filter(p -> p.startsWith("hash=")).findFirst()
                .map(p -> URLDecoder.decode(p.substring(5), StandardCharsets.UTF_8)).orElse("");
    }

    @Override
    public Object body(String number, String text) {
        return Sms.of(number, text);
    }

    @Override
    public String accepted() {
        return "4510";
    }

    @Override
    public List<String> refusals() {
        return List.of("2:ERROR1", "0:ERROR3", "9:ERROR99", "<html>down</html>", "-4510", "4510,4511", "");
    }

    @Override
    public List<Object> malformed(String number, String text) {
        return List.of(
                Sms.of(number + "0000000", text), Sms.of(number, text + "\u0007"), Sms.of(number, text.repeat(100)),
                new Sms(List.of(new Recipient.Number(number), new Recipient.Number(number)), text, null, null, Map.of()),
                new Sms(List.of(new Recipient.Number(number)), text, text, null, Map.of()),
                new Sms(List.of(new Recipient.Number(number, text + "\n")), text, null, null, Map.of()),
                Map.of("recipients", number, "text", text, "sendAt", text),
                Map.of("recipients", number, "text", text, "flash", text),
                Map.of("recipients", List.of(List.of(number)), "text", text), List.of(number, text));
    }

    @Override
    public Class<?> headers() {
        return IntimeConstants.class;
    }

    @Override
    public Callback callback(String id) {
        return new Callback(
                "POST", "", "application/x-www-form-urlencoded", "messageid=" + id + "&status=20&transid=ref-" + id);
    }

    @Override
    public String acknowledgement(String id) {
        return id;
    }

    @Override
    public String idOf(Object body) {
        return ((DeliveryReport) body).id();
    }
}
