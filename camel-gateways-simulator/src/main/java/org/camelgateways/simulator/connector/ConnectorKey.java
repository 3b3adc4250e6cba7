package org.camelgateways.simulator.connector;

/**
 * The four ids of a record, all in its partner's own numbering.
 *
 * @param provider the partner
 * @param client   the company
 * @param club     the location
 * @param record   the record
 */
public record ConnectorKey(String provider, String client, String club, String record) {
    /** Its club, as {@code provider/client/club}. */
    public String clubName() {
        return provider + "/" + client + "/" + club;
    }
}
