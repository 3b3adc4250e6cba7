package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/**
 * What a status says that is none of success (overview, Status codes and Throttling). 406 is a refused login, a right
 * that the account lacks, and also, by the same page, a wrong parameter: only a reply that lists parameters tells
 * which.
 */
final class IntouchErrors {

    private static final Pattern THROTTLED = Pattern.compile(
            "(<string[^>]*>|[\"\u201C])?\\s*Number of allowed API requests per minute exceeded\\.?\\s*(</string>|[\"\u201D])?");
    private static final int LONGEST_THROTTLE = 500;
    private static final int LONGEST_QUOTE = 200;

    private IntouchErrors() {
    }

    /** The error for a reply, which has another status than those of success. */
    static GatewayException of(ServiceOperation<?, ?> operation, WireForm form, HttpReply reply) {
        WireEntry said = said(form, reply);
        return switch (reply.status()) {
            case 406 -> notAcceptable(operation, said);
            case 404 -> new RequestRejectedException(
                    failure(
                            operation,
                            "there is nothing with that id, or this account may not see it, or the service lacks the function",
                            404, said));
            case 503 -> isThrottle(reply)
                    ? new ThrottledException(
                            failure(operation, "the account has made more requests than it may in a minute", 503, null),
                            HttpStatuses.retryAfter(reply))
                    : HttpStatuses.error(operation, reply);
            default -> HttpStatuses.error(operation, reply);
        };
    }

    private static GatewayException notAcceptable(ServiceOperation<?, ?> operation, @Nullable WireEntry said) {
        if (said != null && said.has("ModelState")) {
            return new RequestRejectedException(failure(operation, "the service refused a parameter", 406, said));
        }
        return new AuthenticationFailedException(
                failure(
                        operation,
                        "the service refused the credentials, or what they are used for: it says no more, and says the"
                                   + " same of some wrong parameters",
                        406, said));
    }

    private static boolean isThrottle(HttpReply reply) {
        return reply.body().length <= LONGEST_THROTTLE
                && THROTTLED.matcher(new String(reply.body(), StandardCharsets.UTF_8).strip()).matches();
    }

    /** What the service wrote, which may hold anything, stays out of the sentence. */
    private static Failure failure(ServiceOperation<?, ?> operation, String sentence, int status, @Nullable WireEntry said) {
        Failure failure = Failure.of(operation.name(), sentence + " (HTTP status " + status + ")").status(status);
        String message = said == null ? null : said.text("Message");
        return message == null ? failure : failure.vendor(Integer.toString(status), quote(message));
    }

    private static String quote(String written) {
        return written.length() <= LONGEST_QUOTE ? written : written.substring(0, LONGEST_QUOTE) + "…";
    }

    /** The document of an error; null where there is none. */
    private static @Nullable WireEntry said(WireForm form, HttpReply reply) {
        try {
            WireEntry said = form.read(reply.body());
            said.text("Message");
            return said;
        } catch (InvalidJsonException | InvalidXmlException | InvalidEntryException e) {
            return null;
        }
    }
}
