package org.camelgateways.support.plain;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.polling.PolledList;

/** The answer is a line of {@code key=detail} for each entry and a last line {@code end}. */
final class PlainListing
        implements ServiceOperation<String, List<Map.Entry<String, String>>>,
        PolledList<Map.Entry<String, String>> {

    @Override
    public String name() {
        return "plain:list";
    }

    @Override
    public boolean changesSomething() {
        return false;
    }

    @Override
    public String read(Exchange exchange) {
        return "";
    }

    @Override
    public HttpCall encode(String request) {
        return HttpCall.get("/list");
    }

    @Override
    public List<Map.Entry<String, String>> decode(String request, HttpReply reply) {
        if (reply.status() != 200) {
            throw HttpStatuses.error(this, reply);
        }
        String text = new String(reply.body(), StandardCharsets.ISO_8859_1);
        if (!text.matches("([^=\n]+=[^\n]*\n)*end")) {
            throw unanswered(Failure.of(name(), "the answer is no list").status(200));
        }
        return text.lines().filter(line -> !line.equals("end")).map(line -> line.split("=", 2))
                .map(parts -> Map.entry(parts[0], parts[1])).toList();
    }

    @Override
    public void write(List<Map.Entry<String, String>> result, Message message) {
        message.setBody(result);
    }

    @Override
    public String key(Map.Entry<String, String> entry) {
        return entry.getKey();
    }

    @Override
    public Map<String, String> fields(Map.Entry<String, String> entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", entry.getKey());
        fields.put("detail", entry.getValue());
        return fields;
    }

    @Override
    public Map.Entry<String, String> entry(Map<String, String> fields) {
        return Map.entry(fields.get("key"), fields.get("detail"));
    }
}
