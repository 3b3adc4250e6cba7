package org.camelgateways.support.polling;

/**
 * How a list is polled.
 *
 * @param store              where it is remembered what was seen
 * @param list               scheme and operation, for example {@code intime:nix/list}
 * @param account            whose list it is, at which service; no secret
 * @param firstPoll          what the first poll does
 * @param maxRemovals        the largest part of a list that may go between two polls, in percent; three entries always
 *                           may
 * @param maxMessagesPerPoll how many changes one poll routes; 0: all
 * @param changeHeader       the name of the header that says what happened to an entry
 */
public record PollingSettings(FollowStore store, String list, String account, FirstPoll firstPoll, int maxRemovals,
        int maxMessagesPerPoll, String changeHeader) {

    @Override
    public String toString() {
        return "PollingSettings[" + list + "]";
    }
}
