package org.camelgateways.intouch.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message as a folder lists it (REST API, Folders); it has other fields than {@link Message}.
 *
 * @param messageId       the service's id of it, such as {@code I_4711}, good for {@code messages/get}
 * @param messageType     in the service's own words, such as {@code SMS}
 * @param direction       {@code I}: received; {@code O}: sent
 * @param from            the name of whom it came from
 * @param fromNumber      the number of whom it came from
 * @param to              whom it went to
 * @param text            what it says
 * @param sendReceiveTime when it was sent or received; null where that cannot be read
 * @param deliverStatus   in the service's own words, such as {@code Unknown}
 * @param deliverTime     when it was delivered; null where it was not, or that cannot be read
 */
public record FolderMessage(@Nullable String messageId, @Nullable String messageType, @Nullable String direction,
        @Nullable String from, @Nullable String fromNumber, @Nullable String to, @Nullable String text,
        @Nullable Instant sendReceiveTime, @Nullable String deliverStatus, @Nullable Instant deliverTime) {

    /** Whether it came in. */
    public boolean incoming() {
        return "I".equals(direction);
    }

    /** Numbers and text are not shown. */
    @Override
    public String toString() {
        return "FolderMessage[" + messageId + ", " + direction + "]";
    }
}
