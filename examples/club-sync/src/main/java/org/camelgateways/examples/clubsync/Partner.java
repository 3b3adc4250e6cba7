package org.camelgateways.examples.clubsync;

import java.util.Objects;

import org.apache.camel.CamelContext;
import org.apache.camel.Header;
import org.camelgateways.connector.ConnectorComponent;
import org.camelgateways.connector.ConnectorConfiguration;
import org.camelgateways.connector.ConnectorConstants;
import org.jspecify.annotations.Nullable;

/** Who the club is among the hub's partners. */
public final class Partner {

    private final CamelContext context;

    Partner(CamelContext context) {
        this.context = context;
    }

    /** Whether what comes in is another club's: it numbers its members as this one does. */
    public boolean isNotMeant(
            @Header(ConnectorConstants.CLIENT_ID) @Nullable String clientId,
            @Header(ConnectorConstants.CLUB_ID) @Nullable String clubId) {
        ConnectorConfiguration own = context.getComponent("connector", ConnectorComponent.class).getConfiguration();
        return !Objects.equals(own.getClientId(), clientId) || !Objects.equals(own.getClubId(), clubId);
    }
}
