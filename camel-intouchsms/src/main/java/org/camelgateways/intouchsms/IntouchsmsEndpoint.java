package org.camelgateways.intouchsms;

import java.time.Clock;
import java.util.Objects;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
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
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.polling.FollowStore;
import org.jspecify.annotations.Nullable;

/** Send texts through IntouchSMS (Rwanda), ask for their status, take in their delivery reports. */
@UriEndpoint(firstVersion = "1.0.0", scheme = "intouchsms", title = "IntouchSMS", syntax = "intouchsms:operation",
             category = { Category.MESSAGING, Category.MOBILE }, headersClass = IntouchsmsConstants.class)
public class IntouchsmsEndpoint extends HttpServiceEndpoint<IntouchsmsConfiguration> {

    @UriPath(enums = "sms/send,sms/status",
             description = "What to do: sms/send sends a text; sms/status asks how far one got, or, in from, takes delivery"
                           + " reports in or follows what was sent.")
    @Metadata(required = true)
    private final String operation;
    @UriParam
    private final IntouchsmsConfiguration configuration;

    private final IntouchsmsOperation function;

    IntouchsmsEndpoint(String shownUri, IntouchsmsComponent component, IntouchsmsOperation function,
                       IntouchsmsConfiguration configuration) {
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
        CallbackProtocol<?> protocol = function.receiver(this);
        FollowedTexts followed = configuration.getCallbackPath() == null ? followed() : null;
        refuse(followed == null ? configuration.receivingFaults() : configuration.followingFaults());
        if (followed == null) {
            return callbackConsumer(processor, configuration.callbackSettings(), protocol);
        }
        Consumer consumer = new StatusPolling(this, processor, followed);
        configureConsumer(consumer);
        return consumer;
    }

    /** The texts whose statuses are asked for; null where there is no store for them. */
    @Nullable
    FollowedTexts followed() {
        FollowStore store = configuration.getFollowStore();
        String account = configuration.url() + "\n" + configuration.getUsername();
        return store == null ? null : new FollowedTexts(store, account, configuration);
    }

    /** How far a text got; waits for the answer. */
    DeliveryReport ask(String id) throws Exception {
        Exchange exchange = createExchange();
        exchange.getMessage().setBody(id);
        new ServiceProducer<>(this, new SmsStatus(this)).process(exchange);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return (DeliveryReport) exchange.getMessage().getBody();
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
}
