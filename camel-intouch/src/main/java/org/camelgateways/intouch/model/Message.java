package org.camelgateways.intouch.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message, sent or received (REST API, Messages).
 *
 * @param messageId      the service's id of it, such as {@code I_4711}
 * @param folderId       the folder it lies in; null where the service does not say
 * @param receivers      whom it was sent to: numbers, {@code /contacts/<id>}, {@code /groups/<id>}
 * @param sender         the number or name it came from
 * @param text           what it says
 * @param messageStatus  in the service's own words, such as {@code Sent}
 * @param handledDate    when it was sent or received, or is to be sent; null where that cannot be read
 * @param tariff         what receivers pay for it; 0: nothing
 * @param isMergeMessage whether its text holds merge codes
 * @param isPrivate      whether its owner alone sees it
 * @param sessionData    the sender's own mark; version 2 only
 */
public record Message(@Nullable String messageId, @Nullable String folderId, List<String> receivers,
        @Nullable String sender, @Nullable String text, @Nullable String messageStatus, @Nullable Instant handledDate,
        long tariff, boolean isMergeMessage, boolean isPrivate, @Nullable String sessionData) {

    public Message {
        receivers = List.copyOf(receivers);
    }

    /** Numbers and text are not shown. */
    @Override
    public String toString() {
        return "Message[" + messageId + ", " + receivers.size() + " receivers]";
    }
}
