package org.camelgateways.support.plain;

import org.camelgateways.support.HttpServiceComponent;
import org.camelgateways.support.HttpServiceEndpoint;

/** The smallest component there can be, of no vendor: it shows that the support and the kit stand without one. */
public class PlainComponent extends HttpServiceComponent<PlainConfiguration> {

    private final PlainConfiguration configuration = new PlainConfiguration();

    @Override
    protected PlainConfiguration configuration() {
        return configuration;
    }

    @Override
    protected HttpServiceEndpoint<PlainConfiguration> createEndpoint(
            String shownUri, String path, PlainConfiguration options) {
        return new PlainEndpoint(shownUri, this, path, options);
    }
}
