package org.camelgateways.support.plain;

import java.util.Map;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.PropertyBindingSupport;
import org.camelgateways.support.HttpServiceEndpoint;
import org.camelgateways.support.ServiceProducer;
import org.camelgateways.support.http.Credentials;

/**
 * {@code send} posts the body, {@code read} gets a number, {@code series} and {@code row} post the body's words, three
 * at once and one after the other; {@code json} and {@code xml} get lists of any length; {@code list} is polled, and so
 * is {@code json}.
 */
public class PlainEndpoint extends HttpServiceEndpoint<PlainConfiguration> {

    private final String operation;
    private final PlainConfiguration configuration;

    PlainEndpoint(String shownUri, PlainComponent component, String operation, PlainConfiguration configuration) {
        super(shownUri, component, configuration);
        this.operation = operation;
        this.configuration = configuration;
    }

    /** What Camel's generator would write for a component that is built to be used. */
    @Override
    public void configureProperties(Map<String, Object> options) {
        PropertyBindingSupport.build().withCamelContext(getCamelContext()).withTarget(configuration).withProperties(options)
                .withRemoveParameters(true).bind();
        super.configureProperties(options);
    }

    @Override
    protected Credentials credentials() {
        return new Credentials.Basic(configuration.getUsername(), configuration.getPassword());
    }

    @Override
    public Producer createProducer() {
        refuse(configuration.faults());
        return switch (operation) {
            case "series" -> new ServiceProducer<>(this, new PlainSeries("plain:series", 3));
            case "json", "xml" -> new ServiceProducer<>(this, new PlainEntries("plain:" + operation, operation.equals("xml")));
            case "row" -> new ServiceProducer<>(this, new PlainSeries("plain:row", 1));
            default -> new ServiceProducer<>(this, new PlainOperation("plain:" + operation, operation.equals("send")));
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        refuse(configuration.faults());
        PlainListing listing = new PlainListing();
        if (operation.equals("list")) {
            return pollingConsumer(processor, listing, listing, configuration.getUsername(), "CamelPlainChange");
        }
        PlainEntries entries = new PlainEntries("plain:" + operation, false);
        PolledEntries polled = new PolledEntries(listing);
        return pollingConsumer(processor, entries, polled, configuration.getUsername(), "CamelPlainChange");
    }
}
