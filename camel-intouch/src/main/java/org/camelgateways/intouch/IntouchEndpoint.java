package org.camelgateways.intouch;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.camelgateways.support.HttpServiceEndpoint;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.ServiceProducer;
import org.camelgateways.support.http.Credentials;
import org.jspecify.annotations.Nullable;

/** Keep contacts and groups, send texts and take in those that came, with PSWinCom Intouch (LINK Engage). */
@UriEndpoint(firstVersion = "1.0.0", scheme = "intouch", title = "Intouch", syntax = "intouch:operation",
             category = { Category.MESSAGING, Category.MOBILE }, headersClass = IntouchConstants.class)
public class IntouchEndpoint extends HttpServiceEndpoint<IntouchConfiguration> {

    @UriPath(enums = "user/get,contacts/list,contacts/get,contacts/count,contacts/create,contacts/update,contacts/delete,"
                     + "contacts/search,contacts/phonenumber,groups/list,groups/get,groups/create,groups/update,groups/delete,"
                     + "groups/contacts,groups/addcontact,groups/removecontact,groups/search,messages/send,messages/get,"
                     + "messages/delete,folders/list,folders/messages,services/list,services/get,services/create,"
                     + "services/update,services/delete,users/list,users/get,users/create,users/update,users/delete,"
                     + "servicepoints/list,servicepoints/get,senders/list,senders/create,senders/delete",
             description = "What to do: contacts/..., groups/... and messages/... list, get, create, update, delete, search and send;"
                           + " folders/... lists folders and the messages in them; user/get tells of the user; services/...,"
                           + " users/..., servicepoints/... and senders/... hand documents of version 2 through; contacts/list,"
                           + " groups/contacts and folders/messages, in from, tell what has changed.")
    @Metadata(required = true)
    private final String operation;
    @UriParam
    private final IntouchConfiguration configuration;

    private final IntouchOperation function;

    IntouchEndpoint(String shownUri, IntouchComponent component, IntouchOperation function,
                    IntouchConfiguration configuration) {
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
        Function<IntouchEndpoint, Polling<?>> polled = function.polled();
        refuse(configuration.pollingFaults(function));
        return polling(processor, polled.apply(this));
    }

    private <E> Consumer polling(Processor processor, Polling<E> polling) throws Exception {
        String account = configuration.getUsername() + "@" + configuration.getDomain() + "\n" + polling.of();
        return pollingConsumer(
                processor, polling.listing(), polling.id(), polling.entries(), account, IntouchConstants.CHANGE);
    }

    /** What the service answers to an operation beside the endpoint's own, asked now. */
    Object ask(ServiceOperation<?, ?> operation, @Nullable Object body) throws Exception {
        return call(operation, body);
    }

    /** All entries of a list, asked for now. */
    <E> List<E> all(IntouchList<?, E> listing) throws Exception {
        return entries(listing, null);
    }

    @Override
    protected Credentials credentials() {
        return new Credentials.Basic(
                configuration.getUsername() + "@" + configuration.getDomain(),
                Objects.requireNonNull(configuration.getPassword()));
    }

    /** How documents are written, by the options. */
    WireForm form() {
        return form(function.version(configuration.getApiVersion()));
    }

    /** The same for another operation that this one needs. */
    WireForm form(IntouchOperation other) {
        return other == function ? form() : form(other.versionBeside(configuration.getApiVersion()));
    }

    /** How documents are written in a version of the API. */
    WireForm form(int version) {
        return new WireForm(version, configuration.getFormat(), ZoneId.of(configuration.getZone()));
    }

    Clock clock() {
        return ((IntouchComponent) getComponent()).getClock();
    }

    public String getOperation() {
        return operation;
    }
}
