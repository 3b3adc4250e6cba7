package org.camelgateways.intime;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.xml.InvalidXmlException;

/**
 * A function that lists: a GET, answered with a document. "No data to return" is an error code of the service's and an
 * empty list of ours.
 *
 * @param <D> the document
 * @param <E> what is listed
 */
abstract class Listing<D, E> extends IntimeFunction<Map<String, String>, List<E>> {

    private static final String NO_DATA = "2:ERROR1";

    private final String path;
    private final String root;
    private final Class<D> document;

    Listing(IntimeEndpoint endpoint, String path, String root, Class<D> document) {
        super(endpoint, IntimeErrors.ofListing());
        if (endpoint.getConfiguration().isRaw()) {
            throw new IllegalArgumentException(
                    name() + " cannot be used with raw=true: a listing has no document in its request");
        }
        this.path = path;
        this.root = root;
        this.document = document;
    }

    @Override
    public final boolean changesSomething() {
        return false;
    }

    /** Query parameters; none but for reminders. */
    @Override
    public Map<String, String> read(Exchange exchange) {
        return Map.of();
    }

    @Override
    public final HttpCall encode(Map<String, String> query) {
        return new HttpCall("GET", path, query, Map.of(), null, null);
    }

    @Override
    final List<E> refused(Map<String, String> query, String code) {
        return NO_DATA.equals(code) ? List.of() : super.refused(query, code);
    }

    @Override
    final List<E> answered(Map<String, String> query, IntimeReply said, HttpReply reply) throws Exception {
        if (!(said instanceof IntimeReply.Xml xml)) {
            throw unclear("the service answered neither with a " + root + " document nor with one of its error codes");
        }
        try {
            return entries(endpoint.documents().read(
                    root, document, new ByteArrayInputStream(xml.document()), StandardCharsets.ISO_8859_1));
        } catch (InvalidXmlException e) {
            throw unclear("the service's " + root + " document " + e.getMessage());
        }
    }

    /** What the document lists. */
    abstract List<E> entries(D listed) throws InvalidXmlException;

    @Override
    public final void write(List<E> entries, Message message) {
        message.setBody(entries);
    }
}
