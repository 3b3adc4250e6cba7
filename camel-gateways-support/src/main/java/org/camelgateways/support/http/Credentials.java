package org.camelgateways.support.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How an account proves itself. Applied by the transport when everything else of a request stands; printed never. */
public sealed interface Credentials {

    /** The service knows no authentication. */
    record None() implements Credentials {
    }

    /** HTTP Basic, sent with the first request, in UTF-8. */
    record Basic(String username, String password) implements Credentials {
        public Basic {
            if (username.indexOf(':') >= 0) {
                throw new IllegalArgumentException("A user name for HTTP Basic cannot contain a colon");
            }
        }

        /** The value of the header {@code Authorization}. */
        public String header() {
            byte[] pair = (username + ':' + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        @Override
        public String toString() {
            return "Basic[xxxxxx]";
        }
    }

    /**
     * Parameters of every URL, in their order.
     *
     * @param encoded all of them as they stand in a query
     */
    record QueryParameters(Map<String, String> parameters, String encoded) implements Credentials {
        public QueryParameters {
            parameters = new LinkedHashMap<>(parameters);
        }

        public QueryParameters(Map<String, String> parameters) {
            this(parameters, query(parameters));
        }

        @Override
        public String toString() {
            return "QueryParameters[xxxxxx]";
        }
    }

    /** Path and query of the request line. */
    default String target(HttpCall call) {
        String query = query(call.query());
        if (this instanceof QueryParameters own) {
            query = query.isEmpty() ? own.encoded() : query + '&' + own.encoded();
        }
        return query.isEmpty() ? call.path() : call.path() + '?' + query;
    }

    private static String query(Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return "";
        }
        return parameters.entrySet().stream().map(one -> encoded(one.getKey()) + '=' + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
