package org.camelgateways.simulator.connector;

import java.net.URI;
import java.util.Map;

/**
 * A partner with a web service of its own: what others save of its club is handed on to it.
 *
 * @param provider the partner
 * @param client   the company
 * @param club     the location
 * @param urls     where it takes each kind in, and lists its own; what has none is not handed on
 */
public record ConnectorPartner(String provider, String client, String club, Map<ConnectorKind, URI> urls) {
    public ConnectorPartner {
        urls = Map.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("A partner needs at least one URL.");
        }
        urls.values().forEach(ConnectorPartner::check);
    }

    /**
     * One of a club.
     *
     * @param clubName {@code provider/client/club}
     */
    public static ConnectorPartner of(String clubName, Map<ConnectorKind, URI> urls) {
        ConnectorKey key = ConnectorKey.of(clubName, "");
        return new ConnectorPartner(key.provider(), key.client(), key.club(), urls);
    }

    /** Its club, as {@code provider/client/club}. */
    public String clubName() {
        return key("").clubName();
    }

    ConnectorKey key(String record) {
        return new ConnectorKey(provider, client, club, record);
    }

    /** Whether it is to be told of a record of this club that this provider has saved. */
    boolean isToldOf(ConnectorKind kind, ConnectorKey key, String savedBy) {
        return urls.containsKey(kind) && client.equals(key.client()) && club.equals(key.club()) && !provider.equals(savedBy);
    }

    private static void check(URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("A partner's URL begins with http:// or https:// and a host.");
        }
    }
}
