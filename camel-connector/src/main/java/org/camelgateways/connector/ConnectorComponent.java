package org.camelgateways.connector;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.camelgateways.support.HttpServiceComponent;
import org.camelgateways.support.HttpServiceEndpoint;

/**
 * The InTouch Followup Connector: users, staff and lead sources of fitness clubs, saved, fetched, listed and received.
 */
@Component("connector")
public class ConnectorComponent extends HttpServiceComponent<ConnectorConfiguration> {

    @Metadata(description = "The options that every endpoint begins with.")
    private ConnectorConfiguration configuration = new ConnectorConfiguration();

    private final Documents documents = new Documents();

    @Override
    protected HttpServiceEndpoint<ConnectorConfiguration> createEndpoint(
            String shownUri, String path, ConnectorConfiguration options) {
        return new ConnectorEndpoint(shownUri, this, ConnectorOperation.of(path), options);
    }

    @Override
    protected ConnectorConfiguration configuration() {
        return configuration;
    }

    /** Made once, since that is slow. */
    Documents documents() {
        return documents;
    }

    public ConnectorConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ConnectorConfiguration configuration) {
        this.configuration = configuration;
    }
}
