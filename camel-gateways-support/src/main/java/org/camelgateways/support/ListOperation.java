package org.camelgateways.support;

import java.io.IOException;
import java.io.InputStream;

import org.apache.camel.Message;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.http.ListReply;
import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.list.EntryReader;
import org.camelgateways.support.list.KeptForm;
import org.camelgateways.support.list.StreamedList;
import org.camelgateways.support.xml.InvalidXmlException;

/**
 * A call for a list that may be larger than the memory: it is received whole, gone through once to see that it is a
 * list to its end, and only then handed on, to be read entry by entry.
 *
 * @param <Q> the request
 * @param <E> an entry
 */
public interface ListOperation<Q, E> extends ServiceOperation<Q, StreamedList<E>> {

    /**
     * Reads the document of a reply with status 200.
     *
     * @throws InvalidJsonException where it is no list
     * @throws InvalidXmlException  likewise
     */
    EntryReader<E> read(Q request, InputStream document) throws IOException, InvalidJsonException, InvalidXmlException;

    /** How its entries are kept until the route takes them. */
    KeptForm<E> keptForm();

    @Override
    default boolean changesSomething() {
        return false;
    }

    /** What a reply says whose status is not 200: an error. */
    @Override
    default StreamedList<E> decode(Q request, HttpReply reply) {
        throw HttpStatuses.error(this, reply);
    }

    @Override
    default void write(StreamedList<E> result, Message message) {
        message.setBody(result);
        result.isIn(message.getExchange());
    }

    /** The list of a reply with status 200. */
    default StreamedList<E> list(Q request, ListReply reply) {
        return new StreamedList<>(
                reply.body(), document -> read(request, document), keptForm(),
                sentence -> unanswered(Failure.of(name(), sentence).status(200)));
    }
}
