package org.camelgateways.support.callback;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A request as the application's HTTP server hands it to Camel, and its answer. The servers differ: a form comes as a
 * map or as bytes, and its fields, query and path parameters come as headers too, so that only the first value of a
 * header is the request's own.
 */
final class HttpExchange {

    private static final int LARGEST_BODY = 65_536;
    private static final Pattern CHARSET
            = Pattern.compile(";\\s*charset\\s*=\\s*\"?\\s*([^\\s\";]+)", Pattern.CASE_INSENSITIVE);
    /** What a form is told apart by. */
    private static final String MARKS = "=&%";

    private final Message message;

    HttpExchange(Exchange exchange) {
        this.message = exchange.getMessage();
    }

    String method() {
        return String.valueOf(first(Exchange.HTTP_METHOD));
    }

    /**
     * What follows the path, exactly as it stood on the wire: the servers decode and tidy paths, and a token has one
     * spelling only. Empty where nothing does.
     */
    String token(String path) {
        String target = String.valueOf(first(Exchange.HTTP_URI)).split("\\?", 2)[0];
        int slash = target.lastIndexOf('/');
        return slash >= 0 && target.substring(0, slash).endsWith(path) ? target.substring(slash + 1) : "";
    }

    @Nullable
    String mediaType() {
        String type = first(Exchange.CONTENT_TYPE);
        return type == null || type.isBlank() ? null : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String authorization() {
        return first("Authorization");
    }

    /** All of it, but the headers, which are nobody's. */
    CallbackRequest read() throws CallbackRefusedException {
        Map<String, String> parameters = new LinkedHashMap<>();
        byte[] body = new byte[0];
        if (message.getBody() instanceof Map<?, ?> form) {
            form.forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(firstOf(value))));
            // as text, so that every value of a name given often counts
            refuseIfLarger(form.toString().length());
        } else {
            body = body();
            if (isForm()) {
                readForm(new String(body, charset()), charset(), parameters);
            }
        }
        String query = first(Exchange.HTTP_QUERY);
        readForm(query == null ? "" : query, StandardCharsets.UTF_8, parameters);
        return new CallbackRequest(method(), mediaType(), parameters, body);
    }

    /** A body without a media type may be one. */
    private boolean isForm() {
        String type = mediaType();
        return type == null || type.equals("application/x-www-form-urlencoded");
    }

    private byte[] body() throws CallbackRefusedException {
        if (message.getBody() == null) {
            return new byte[0];
        }
        try (InputStream in = message.getBody(InputStream.class)) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(LARGEST_BODY + 1);
            refuseIfLarger(bytes.length);
            return bytes;
        } catch (IOException e) {
            throw new CallbackRefusedException(400, "the body broke off");
        }
    }

    private static void refuseIfLarger(long size) throws CallbackRefusedException {
        if (size > LARGEST_BODY) {
            throw new CallbackRefusedException(413, "a callback is at most " + LARGEST_BODY + " bytes long");
        }
    }

    /** As the content type says; UTF-8 where it says nothing, or nothing that a form can be written in. */
    private Charset charset() {
        Matcher named = CHARSET.matcher(String.valueOf(first(Exchange.CONTENT_TYPE)));
        try {
            Charset charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
            return MARKS.equals(new String(MARKS.getBytes(StandardCharsets.US_ASCII), charset))
                    ? charset : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static void readForm(String form, Charset charset, Map<String, String> into) throws CallbackRefusedException {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    into.putIfAbsent(
                            URLDecoder.decode(pair.substring(0, equals), charset),
                            URLDecoder.decode(pair.substring(equals + 1).strip(), charset));
                } catch (IllegalArgumentException e) {
                    throw new CallbackRefusedException(400, "the form is not well encoded");
                }
            }
        }
    }

    private @Nullable String first(String header) {
        Object value = firstOf(message.getHeader(header));
        return value == null ? null : value.toString();
    }

    private static @Nullable Object firstOf(@Nullable Object value) {
        return value instanceof Collection<?> several ? several.stream().findFirst().orElse(null) : value;
    }

    /** Answers with this and nothing else: what was left on the message would go out as headers. */
    void answer(CallbackReply reply) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, reply.status());
        message.setHeader(Exchange.CONTENT_TYPE, reply.contentType());
        message.setBody(reply.body());
    }

    void answerUnauthorized() {
        answer(CallbackReply.empty(401));
        message.setHeader("WWW-Authenticate", "Basic realm=\"callbacks\", charset=\"UTF-8\"");
    }

    void answerMethodNotAllowed(List<String> allowed) {
        answer(CallbackReply.empty(405));
        message.setHeader("Allow", String.join(", ", allowed));
    }
}
