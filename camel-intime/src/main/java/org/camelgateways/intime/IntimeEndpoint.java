package org.camelgateways.intime;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

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
import org.camelgateways.support.http.Credentials;
import org.camelgateways.support.xml.XmlDocuments;

/** Send texts through InTime (Sweden), take in their delivery reports, keep contacts, block list and reminders. */
@UriEndpoint(firstVersion = "1.0.0", scheme = "intime", title = "InTime", syntax = "intime:operation",
             category = { Category.MESSAGING, Category.MOBILE }, headersClass = IntimeConstants.class)
public class IntimeEndpoint extends HttpServiceEndpoint<IntimeConfiguration> {

    @UriPath(enums = "message/create,message/delete,message/status,contacts/add,contacts/listgroups,contacts/addgroup,"
                     + "contacts/deletegroup,nix/list,nix/addnix,nix/deletenix,reminder/list,reminder/add,reminder/edit",
             description = "What to do, by the vendor's own name: message/create sends a text, message/delete takes one back"
                           + " before it is sent, message/status takes delivery reports in; contacts/..., nix/... (the block"
                           + " list) and reminder/... list, add, change and delete; nix/list and reminder/list, in from, tell"
                           + " what has changed.")
    @Metadata(required = true)
    private final String operation;
    @UriParam
    private final IntimeConfiguration configuration;

    private final IntimeOperation function;

    IntimeEndpoint(String shownUri, IntimeComponent component, IntimeOperation function, IntimeConfiguration configuration) {
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
            return polling(processor, Objects.requireNonNull(function.polled(this)));
        }
        refuse(configuration.receivingFaults());
        return callbackConsumer(processor, configuration.callbackSettings(), function.receiver(this));
    }

    private <E> Consumer polling(Processor processor, PolledLists.Polled<E> polled) throws Exception {
        return pollingConsumer(
                processor, polled.listing(), polled.entries(), Objects.requireNonNull(configuration.getUsername()),
                IntimeConstants.CHANGE);
    }

    @Override
    protected Credentials credentials() {
        Map<String, String> account = new LinkedHashMap<>();
        account.put("user", Objects.requireNonNull(configuration.getUsername()));
        account.put("hash", Objects.requireNonNull(configuration.getSecretKey()));
        return new Credentials.QueryParameters(account);
    }

    Clock clock() {
        return ((IntimeComponent) getComponent()).getClock();
    }

    XmlDocuments documents() {
        return ((IntimeComponent) getComponent()).documents();
    }

    public String getOperation() {
        return operation;
    }
}
