package org.camelgateways.support.list;

import java.io.IOException;

import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list's document entry by entry.
 *
 * @param <E> an entry
 */
@FunctionalInterface
public interface EntryReader<E> {

    /**
     * The next entry; null after the last one, and only where the document then ended as it should.
     *
     * @throws IOException          where the document cannot be read
     * @throws InvalidJsonException where it is no list, or an entry no entry
     * @throws InvalidXmlException  likewise
     */
    @Nullable
    E next() throws IOException, InvalidJsonException, InvalidXmlException;
}
