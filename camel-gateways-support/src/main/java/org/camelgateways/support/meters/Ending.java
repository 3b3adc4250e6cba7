package org.camelgateways.support.meters;

import java.util.Locale;
import java.util.Map;

import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;

/** How a call ended, as it is counted. The kinds are few, so that they can be the value of a meter's tag. */
public enum Ending {

    /** The service did it, for all of its recipients or entries. */
    DONE,
    /** The service did it for some of its recipients or entries. */
    PARTLY_DONE,
    /** The service said no. */
    REJECTED,
    /** The service did not accept the credentials. */
    AUTHENTICATION_FAILED,
    /** The service wants fewer calls. */
    THROTTLED,
    /** Not one byte of the request left. */
    UNREACHABLE,
    /** A call that only reads and has no clear answer. */
    NO_ANSWER,
    /** A call that changes something and may have been done. */
    UNKNOWN,
    /** Refused here: no call was made. */
    INVALID;

    private static final Map<Class<? extends GatewayException>, Ending> OF_ERRORS = Map.of(
            PartlySentException.class, PARTLY_DONE, RequestRejectedException.class, REJECTED,
            AuthenticationFailedException.class, AUTHENTICATION_FAILED, ThrottledException.class, THROTTLED,
            ServiceUnreachableException.class, UNREACHABLE, NoAnswerException.class, NO_ANSWER,
            InvalidRequestException.class, INVALID);

    private final String word = name().toLowerCase(Locale.ROOT);

    static Ending of(GatewayException error) {
        return OF_ERRORS.getOrDefault(error.getClass(), UNKNOWN);
    }

    /** @param told what the service told of each recipient or entry, where it did */
    static Ending of(Object told) {
        if (told instanceof SendResult sent) {
            return of(sent.outcome());
        }
        return told instanceof EntriesResult<?> done && !done.entries().isEmpty() ? of(done.outcome()) : DONE;
    }

    private static Ending of(Outcome outcome) {
        return switch (outcome) {
            case SENT -> DONE;
            case MIXED -> PARTLY_DONE;
            case NOT_SENT -> REJECTED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether the service gave a clear answer to one who may ask. */
    boolean isAnswer() {
        return this == DONE || this == PARTLY_DONE || this == REJECTED || this == THROTTLED;
    }

    /** As it is shown: {@code partly_done}. */
    public String word() {
        return word;
    }
}
