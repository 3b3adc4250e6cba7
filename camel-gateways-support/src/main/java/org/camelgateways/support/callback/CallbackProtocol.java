package org.camelgateways.support.callback;

import java.util.List;

import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's side of its callbacks: what it sends and what it wants to hear.
 *
 * @param <T> what a callback says
 */
public interface CallbackProtocol<T> {

    /** The HTTP methods that the vendor uses, in the order in which they are told; others are answered 405. */
    List<String> methods();

    /**
     * Whether a request of this media type can be read, lower-case and without parameters; null: none was given, as
     * with a GET. Others are answered 415.
     */
    boolean accepts(@Nullable String mediaType);

    /**
     * What the vendor sent.
     *
     * @throws CallbackRefusedException where it is not what the vendor's manual says
     */
    T read(CallbackRequest request) throws CallbackRefusedException;

    /** What the route gets. */
    void write(T callback, Message message);

    /** Equal for the same word said twice to one consumer. */
    String repeatKey(T callback);

    /** What tells the vendor that it need not repeat itself; asked after the route has completed. */
    CallbackReply acknowledgement(T callback);

    /** InOut where the route's own answer is part of what the vendor hears. */
    default ExchangePattern pattern() {
        return ExchangePattern.InOnly;
    }

    /**
     * What the vendor hears after the route has completed.
     *
     * @param  routed    the message that the route ended with
     * @throws Exception where it is no answer; the callback has failed then
     */
    default CallbackReply answer(T callback, Message routed) throws Exception {
        return acknowledgement(callback);
    }

    /**
     * What the vendor hears of a callback that was not routed: the status, and by default nothing else.
     *
     * @param status 415 or another for what cannot be read, 503 while the route is suspended
     */
    default CallbackReply refusal(int status) {
        return CallbackReply.empty(status);
    }

    /** What the vendor hears where the route failed. */
    default CallbackReply failure() {
        return refusal(503);
    }
}
