package org.camelgateways.support.polling;

import java.util.List;

import org.apache.camel.Message;

/**
 * A list that a service only gives whole.
 *
 * @param <E> what an entry is
 */
public interface PolledList<E> {

    /** The whole list, from one complete and well-formed reply. */
    List<E> fetch() throws Exception;

    /** What tells an entry from all others, and stays. */
    String key(E entry);

    /** All that is to be noticed of an entry when it changes, as text. */
    String value(E entry);

    /** The entry as it was last seen. */
    E restore(String key, String value);

    /** The entry and its kind of change to the message that the route gets. */
    void write(E entry, Change change, Message message);
}
