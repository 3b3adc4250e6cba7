package org.camelgateways.intouch;

import java.io.IOException;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.support.input.BodyText;
import org.camelgateways.support.input.Problems;
import org.jspecify.annotations.Nullable;

/** What is searched for, one segment of a path: the body, or its {@code text}, or else a header. */
final class SearchText {

    private static final int LARGEST = 4_096;

    private SearchText() {
    }

    static String read(String operation, Exchange exchange) throws IOException {
        Problems problems = new Problems();
        Object said = said(exchange, problems);
        String text = said instanceof CharSequence words ? words.toString().strip() : "";
        if (problems.isEmpty()) {
            String fault = said == null
                    ? "is missing: it is the body, or its text, or the header " + IntouchConstants.SEARCH
                    : said instanceof CharSequence ? PathSegment.fault(text) : "is no text";
            if (fault != null) {
                problems.add("text", fault, said);
            }
        }
        if (!problems.isEmpty()) {
            throw problems.refusal(operation);
        }
        return text;
    }

    private static @Nullable Object said(Exchange exchange, Problems problems) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Map<?, ?> map && map.containsKey("text")) {
            return map.get("text");
        }
        if (body != null && BodyText.isText(body)) {
            try {
                String text = BodyText.read(exchange, LARGEST);
                if (!text.isBlank()) {
                    return text;
                }
            } catch (BodyText.UnreadableException e) {
                problems.add("body", e.sentence(), null);
            }
        }
        return exchange.getMessage().getHeader(IntouchConstants.SEARCH);
    }
}
