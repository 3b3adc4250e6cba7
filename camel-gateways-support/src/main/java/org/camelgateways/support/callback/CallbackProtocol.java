package org.camelgateways.support.callback;

import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's side of its callbacks: what it sends and what it wants to hear.
 *
 * @param <T> what a callback says
 */
public interface CallbackProtocol<T> {

    /** The HTTP method that the vendor uses; others are answered 405. */
    String method();

    /** Whether a body of this media type can be read, lower-case and without parameters; null: none was given. */
    boolean accepts(@Nullable String mediaType);

    /**
     * What the vendor sent.
     *
     * @throws CallbackRefusedException where it is not what the vendor's manual says
     */
    T read(CallbackRequest request) throws CallbackRefusedException;

    /** What the route gets. */
    void write(T callback, Message message);

    /** Equal for the same word said twice. */
    String repeatKey(T callback);

    /** The body, as plain text, that tells the vendor it need not repeat itself; with status 200. */
    String acknowledgement(T callback);
}
