package org.camelgateways.support;

import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.error.GatewayException;

/**
 * A function that takes one entry per call, made to take many: each gets a call and a result of its own, so that one that
 * fails takes nothing from those that are done.
 *
 * @param <Q> an entry, checked
 * @param <R> what became of it
 */
public interface SeriesOperation<Q, R> {

    /** The call of one entry; its {@code read} and {@code write} are not used. */
    ServiceOperation<Q, R> each();

    /**
     * The entries of an exchange, at least one.
     *
     * @throws org.camelgateways.support.error.InvalidRequestException naming every fault of the message
     */
    List<Q> read(Exchange exchange) throws Exception;

    /** What became of an entry whose call ended in an error. */
    R failed(Q entry, GatewayException error);

    /**
     * The results, in the order of the entries, to the message that the route goes on with.
     *
     * @throws GatewayException where nothing was surely done
     */
    void write(List<R> results, Message message);
}
