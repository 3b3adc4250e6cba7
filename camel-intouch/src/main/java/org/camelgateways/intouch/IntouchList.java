package org.camelgateways.intouch;

import java.io.IOException;
import java.io.InputStream;

import org.apache.camel.Message;
import org.camelgateways.support.ListOperation;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.list.EntryReader;
import org.camelgateways.support.list.StreamedList;
import org.camelgateways.support.xml.InvalidXmlException;

/**
 * A function that lists: the service knows no pages, so that each list comes whole, however long, and is handed on
 * entry by entry.
 *
 * @param <Q> the request
 * @param <E> an entry
 */
abstract class IntouchList<Q, E> extends IntouchFunction<Q, StreamedList<E>> implements ListOperation<Q, E> {

    IntouchList(IntouchEndpoint endpoint, WireForm form) {
        super(endpoint, form);
    }

    /**
     * What an entry says.
     *
     * @throws InvalidEntryException where it is none
     */
    abstract E entry(WireEntry entry);

    @Override
    public final EntryReader<E> read(Q request, InputStream document)
            throws IOException, InvalidJsonException, InvalidXmlException {
        return form.entries(document, this::entry);
    }

    /** A list comes with status 200. */
    @Override
    final StreamedList<E> answered(Q request, HttpReply reply) {
        throw unclear("the service's reply is no list", reply);
    }

    @Override
    public final void write(StreamedList<E> list, Message message) {
        ListOperation.super.write(list, message);
    }

    @Override
    public final boolean changesSomething() {
        return false;
    }
}
