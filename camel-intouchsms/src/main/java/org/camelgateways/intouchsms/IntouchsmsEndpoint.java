package org.camelgateways.intouchsms;

import java.time.Clock;
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
import org.camelgateways.support.callback.CallbackConsumer;
import org.camelgateways.support.http.Credentials;

/** Send texts through IntouchSMS (Rwanda), ask for their status, take in their delivery reports. */
@UriEndpoint(firstVersion = "1.0.0", scheme = "intouchsms", title = "IntouchSMS", syntax = "intouchsms:operation",
             category = { Category.MESSAGING, Category.MOBILE }, headersClass = IntouchsmsConstants.class)
public class IntouchsmsEndpoint extends HttpServiceEndpoint<IntouchsmsConfiguration> {

    @UriPath(enums = "sms/send,sms/status",
             description = "What to do: sms/send sends a text; sms/status asks how far one got, or, in from, takes delivery"
                           + " reports in.")
    @Metadata(required = true)
    private final String operation;
    @UriParam
    private final IntouchsmsConfiguration configuration;

    private final IntouchsmsOperation function;

    IntouchsmsEndpoint(String shownUri, IntouchsmsComponent component, IntouchsmsOperation function,
                       IntouchsmsConfiguration configuration) {
        super(shownUri, component);
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
        refuse(configuration.receivingFaults());
        Consumer consumer
                = new CallbackConsumer<>(this, processor, configuration.callbackSettings(), function.receiver(this));
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    protected IntouchsmsConfiguration configuration() {
        return configuration;
    }

    @Override
    protected Credentials credentials() {
        return new Credentials.Basic(
                Objects.requireNonNull(configuration.getUsername()), Objects.requireNonNull(configuration.getPassword()));
    }

    Clock clock() {
        return ((IntouchsmsComponent) getComponent()).getClock();
    }

    public String getOperation() {
        return operation;
    }

    public IntouchsmsConfiguration getConfiguration() {
        return configuration;
    }
}
