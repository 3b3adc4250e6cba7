package org.camelgateways.support.callback;

import java.util.List;

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
}
