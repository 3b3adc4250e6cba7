package org.camelgateways.support.http;

import org.jspecify.annotations.Nullable;

/**
 * No usable reply came.
 *
 * @param mayHaveArrived whether bytes of the request may have reached the service; false means that not one left
 * @param sentence       what happened, naming at most the host
 * @param cause          what lies beneath; null where its text could show what a server sent
 * @param partial        what had come of a reply when it broke off; null where nothing had
 */
public record TransportFailure(boolean mayHaveArrived, String sentence, @Nullable Throwable cause,
        @Nullable HttpReply partial) implements HttpResult {

    TransportFailure(boolean mayHaveArrived, String sentence, @Nullable Throwable cause) {
        this(mayHaveArrived, sentence, cause, null);
    }

    TransportFailure with(@Nullable HttpReply soFar) {
        return new TransportFailure(mayHaveArrived, sentence, cause, soFar);
    }
}
