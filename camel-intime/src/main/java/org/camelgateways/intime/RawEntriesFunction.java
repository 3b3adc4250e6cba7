package org.camelgateways.intime;

import java.io.IOException;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;

/**
 * A function of a list of entries with {@code raw=true}: the body is the document, and becomes the reply as it came.
 */
final class RawEntriesFunction extends IntimeFunction<RawDocument, String> {

    private final String path;

    RawEntriesFunction(IntimeEndpoint endpoint, IntimeErrors errors, String path) {
        super(endpoint, errors);
        this.path = path;
    }

    @Override
    public RawDocument read(Exchange exchange) throws IOException {
        return RawDocument.read(name(), exchange);
    }

    @Override
    public HttpCall encode(RawDocument document) {
        return HttpCall.post(path, document.contentType(), document.bytes());
    }

    @Override
    String answered(RawDocument document, IntimeReply said, HttpReply reply) {
        if (!(said instanceof IntimeReply.Ids ids)) {
            throw unclear(UNCLEAR);
        }
        if (ids.ids().stream().allMatch(id -> id.startsWith("-"))) {
            throw new RequestRejectedException(Failure.of(name(), EntriesFunction.ALL_REFUSED).status(200));
        }
        return IntimeReply.verbatim(reply);
    }

    @Override
    public void write(String reply, Message message) {
        message.setBody(reply);
    }
}
