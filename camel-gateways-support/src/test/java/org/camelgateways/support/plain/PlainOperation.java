package org.camelgateways.support.plain;

import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;

/** The answer to either operation is a number of at most nine digits, and nothing else. */
public record PlainOperation(String name, boolean changesSomething) implements ServiceOperation<String, Integer> {

    @Override
    public String read(Exchange exchange) {
        return exchange.getMessage().getBody(String.class);
    }

    @Override
    public HttpCall encode(String request) {
        return changesSomething
                ? HttpCall.post("/send", "text/plain; charset=utf-8", request.getBytes(StandardCharsets.UTF_8))
                : HttpCall.get("/read");
    }

    @Override
    public Integer decode(String request, HttpReply reply) {
        if (reply.status() != 200) {
            throw HttpStatuses.error(this, reply);
        }
        String text = new String(reply.body(), StandardCharsets.ISO_8859_1);
        if (!text.matches("[0-9]{1,9}")) {
            throw unanswered(Failure.of(name, "the answer is no number").status(200));
        }
        return Integer.valueOf(text);
    }

    @Override
    public void write(Integer result, Message message) {
        message.setBody(result);
    }
}
