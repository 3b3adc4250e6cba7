package org.camelgateways.simulator.intouch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message, as it lies in its folder.
 *
 * @param id          its MessageId: {@code O_9001}, or {@code I_4711} of one that came in; empty before it has one
 * @param owner       the user name of the account that sent it, or for whom it came in
 * @param folderId    the folder that it lies in
 * @param handledDate when it was or will be sent, or came in, in simulated time
 * @param merge       whether its text holds merge codes
 * @param isPrivate   whether only its owner sees it
 * @param receivers   numbers, {@code /contacts/ID} and {@code /groups/ID}, as they were given
 * @param sender      the sender's name or number
 * @param senderName  what is shown for it: of one that came in, the contact's name if one has the number
 * @param tariff      what the receiver pays
 * @param text        the text
 * @param sessionData the caller's own text (version 2)
 * @param textIds     the ids of its texts in the simulator's inbox, one for each recipient
 */
public record IntouchMessage(String id, String owner, int folderId, Instant handledDate, boolean merge, boolean isPrivate,
        List<String> receivers, String sender, String senderName, int tariff, String text, @Nullable String sessionData,
        List<Long> textIds) {

    static final String INCOMING = "I_";

    /** Whether it came in. */
    public boolean incoming() {
        return id.startsWith(INCOMING);
    }

    IntouchMessage withId(String newId) {
        return new IntouchMessage(
                newId, owner, folderId, handledDate, merge, isPrivate, receivers, sender, senderName, tariff, text,
                sessionData, textIds);
    }

    IntouchMessage in(int folder) {
        return new IntouchMessage(
                id, owner, folder, handledDate, merge, isPrivate, receivers, sender, senderName, tariff, text, sessionData,
                textIds);
    }

    IntouchMessage withTexts(List<Long> ids) {
        return new IntouchMessage(
                id, owner, folderId, handledDate, merge, isPrivate, receivers, sender, senderName, tariff, text, sessionData,
                ids);
    }
}
