package org.camelgateways.connector;

import org.camelgateways.connector.wire.ProviderInfo;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record: where the service has it, and how it is written and read.
 *
 * @param <E> what users see
 * @param <D> the document
 */
interface RecordKind<E, D> {

    /** Where it is saved and fetched, such as {@code user}. */
    String path();

    /** The root of its document. */
    String root();

    /** The type of its document. */
    Class<D> document();

    /** What its id is called in a query. */
    String recordParameter();

    /** What a route may hand over, for people. */
    String possible();

    /** The record that a body is; null where it is none, or a problem says why. */
    @Nullable
    E given(String field, Object value, Problems problems);

    /** Adds what stands in the way of saving it, but for its id. */
    void check(String field, E given, Problems problems);

    @Nullable
    String recordId(E given);

    E withRecordId(E given, String recordId);

    /** The document of one that was checked; what only the service says is not in it. */
    D write(E given, ProviderInfo ids);

    /** The ids in a document; null where it has none. */
    @Nullable
    ProviderInfo ids(D document);

    /** What a fetched document says. */
    E read(D document) throws InvalidXmlException;
}
