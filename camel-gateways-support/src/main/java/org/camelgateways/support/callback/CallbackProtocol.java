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

    /** Equal for the same word said twice to one consumer; null where a repeat is to be routed like any other. */
    default @Nullable String repeatKey(T callback) {
        return null;
    }

    /** InOut where the route's own answer is part of what the vendor hears. */
    default ExchangePattern pattern() {
        return ExchangePattern.InOnly;
    }

    /**
     * What the vendor hears after the route has completed: that it need not repeat itself.
     *
     * @param  routed    the message that the route ended with; null for a repeat of what was routed before
     * @throws Exception where it is no answer; the callback has failed then
     */
    CallbackReply answer(T callback, @Nullable Message routed) throws Exception;

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
