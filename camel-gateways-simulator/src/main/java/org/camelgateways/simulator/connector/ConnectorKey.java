package org.camelgateways.simulator.connector;

import java.util.List;

/**
 * The four ids of a record, all in its partner's own numbering.
 *
 * @param provider the partner
 * @param client   the company
 * @param club     the location
 * @param record   the record
 */
public record ConnectorKey(String provider, String client, String club, String record) {
    /**
     * A record of a club.
     *
     * @param clubName {@code provider/client/club}
     */
    public static ConnectorKey of(String clubName, String record) {
        String[] ids = clubName.split("/", -1);
        if (ids.length != 3 || List.of(ids).contains("")) {
            throw new IllegalArgumentException("A club is PROVIDER/CLIENT/CLUB, for example ACME/456/123.");
        }
        return new ConnectorKey(ids[0], ids[1], ids[2], record);
    }

    /** Its club, as {@code provider/client/club}. */
    public String clubName() {
        return provider + "/" + client + "/" + club;
    }

    ConnectorKey withRecord(String other) {
        return new ConnectorKey(provider, client, club, other);
    }
}
