package org.camelgateways.connector;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.camelgateways.support.HttpServiceEndpoint;
import org.camelgateways.support.ServiceProducer;
import org.camelgateways.support.callback.CallbackProtocol;
import org.camelgateways.support.http.Credentials;

/** Save, fetch and receive users, staff and lead sources of fitness clubs with the InTouch Followup Connector. */
@UriEndpoint(firstVersion = "1.0.0", scheme = "connector", title = "InTouch Followup Connector",
             syntax = "connector:operation", category = { Category.CLOUD, Category.API },
             headersClass = ConnectorConstants.class)
public class ConnectorEndpoint extends HttpServiceEndpoint<ConnectorConfiguration> {

    @UriPath(enums = "user/save,user/fetch,staff/save,staff/fetch,leadsource/save,leadsource/fetch,leadsource/list,"
                     + "user/receive,staff/receive,leadsource/receive",
             description = "What to do: user/... prospects and members, staff/... staff, leadsource/... where leads come from;"
                           + " save creates or changes, fetch gets one by its id, list gets all; leadsource/list, in from, tells"
                           + " what has changed; receive, in from, takes in what the Connector saves and asks for at a partner.")
    @Metadata(required = true)
    private final String operation;
    @UriParam
    private final ConnectorConfiguration configuration;

    private final ConnectorOperation function;

    ConnectorEndpoint(String shownUri, ConnectorComponent component, ConnectorOperation function,
                      ConnectorConfiguration configuration) {
        super(shownUri, component, configuration);
        this.operation = function.path();
        this.function = function;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        refuse(configuration.sendingFaults());
        return new ServiceProducer<>(this, function.producer(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        if (function.polls()) {
            refuse(configuration.pollingFaults());
            return polling(processor);
        }
        CallbackProtocol<?> protocol = function.receiver(this);
        refuse(configuration.receivingFaults());
        return callbackConsumer(processor, configuration.callbackSettings(), protocol);
    }

    private Consumer polling(Processor processor) throws Exception {
        String account = String.join("\n", configuration.getProvider(), configuration.getClientId(), configuration.getClubId());
        return pollingConsumer(
                processor, new ListLeadSources(this), new PolledLeadSources(), account, ConnectorConstants.CHANGE);
    }

    /** The service asks for none. */
    @Override
    protected Credentials credentials() {
        return new Credentials.None();
    }

    Documents documents() {
        return ((ConnectorComponent) getComponent()).documents();
    }

    public String getOperation() {
        return operation;
    }
}
