package org.camelgateways.support;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.http.HttpReply;
import org.jspecify.annotations.Nullable;

/**
 * What a status other than 200 says where the service's manual is silent. A refusal is believed only where the status
 * is registered (IANA, HTTP Status Code Registry) and cannot come after the work was done: every 3xx and 5xx, 408 and
 * the numbers that servers and proxies give meanings of their own (419, 444, 499 and the like) leave the outcome open.
 */
public final class HttpStatuses {

    private static final Set<Integer> AUTHENTICATION = Set.of(401, 403, 407);
    private static final Set<Integer> REFUSALS = Set.of(
            400, 402, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 423, 424, 425, 426, 428, 431, 451);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private HttpStatuses() {
    }

    /** The error that a status stands for; never called with 200. */
    public static GatewayException error(ServiceOperation<?, ?> operation, HttpReply reply) {
        int status = reply.status();
        if (AUTHENTICATION.contains(status)) {
            String who = status == 407 ? "the proxy wants credentials of its own" : "the service refused the credentials";
            return new AuthenticationFailedException(failure(operation, who, status));
        }
        if (status == 429) {
            return new ThrottledException(failure(operation, "the service wants fewer calls", status), retryAfter(reply));
        }
        if (REFUSALS.contains(status)) {
            return new RequestRejectedException(failure(operation, "the service refused the request", status));
        }
        if (status >= 300 && status < 400) {
            return operation.unanswered(
                    failure(operation, "the service pointed elsewhere, which is not followed", status));
        }
        return operation.unanswered(failure(operation, "the service gave no usable answer", status));
    }

    private static Failure failure(ServiceOperation<?, ?> operation, String sentence, int status) {
        return Failure.of(operation.name(), sentence + " (HTTP status " + status + ")").status(status);
    }

    /**
     * How long a reply asks to wait: seconds or a date; null where it is neither, or lies in the past. Never more than
     * a day.
     */
    public static @Nullable Duration retryAfter(HttpReply reply) {
        String value = reply.header("Retry-After").orElse("").trim();
        try {
            Duration wait = value.matches("[0-9]+")
                    ? Duration.ofSeconds(value.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(value))
                    : Duration.between(
                            ZonedDateTime.now(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
            if (wait.isNegative()) {
                return null;
            }
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
