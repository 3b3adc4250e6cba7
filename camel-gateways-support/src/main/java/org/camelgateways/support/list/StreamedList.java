package org.camelgateways.support.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.spi.UnitOfWork;
import org.apache.camel.support.SynchronizationAdapter;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.SpooledBody;
import org.camelgateways.support.http.SpooledBytes;
import org.camelgateways.support.http.UnreadableReplyException;
import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a list that has come whole, each made when it is asked for: the list is never in the memory, whatever
 * its length. It can be gone through once, by one thread at a time. What it is kept in is gone when the last entry was
 * taken, when it is closed, and in any case when the exchange ends whose body it is, or the one that was handed over
 * to. Its document was read to the end before anyone got it, so that an entry in its middle that cannot be read is an
 * error of the call.
 *
 * @param <E> an entry
 */
public final class StreamedList<E> implements Iterator<E>, Closeable {

    private final KeptForm<E> form;
    private final Function<String, GatewayException> error;
    private final SpooledBytes kept;
    private final long size;
    private @Nullable EntryInput fields;
    private long taken;
    private volatile boolean closed;

    /**
     * How a list's document is read.
     *
     * @param <E> an entry
     */
    @FunctionalInterface
    public interface Opening<E> {
        EntryReader<E> read(InputStream document) throws IOException, InvalidJsonException, InvalidXmlException;
    }

    /**
     * Reads the whole list, and keeps its entries.
     *
     * @param  body             closed in any case
     * @param  opening          begins to read it
     * @param  form             how entries are kept
     * @param  error            made of a sentence about the document, without a subject
     * @throws GatewayException where it is no list to its end
     */
    public StreamedList(SpooledBody body, Opening<E> opening, KeptForm<E> form, Function<String, GatewayException> error) {
        this.form = form;
        this.error = error;
        this.kept = body.makePlace();
        try (body) {
            this.size = attempt(() -> keep(body, opening));
        } catch (Throwable e) {
            kept.discard();
            throw e;
        }
    }

    private long keep(SpooledBody body, Opening<E> opening) throws IOException, InvalidJsonException, InvalidXmlException {
        try (EntryMeter meter = new EntryMeter(body.open())) {
            EntryReader<E> reader = opening.read(meter);
            EntryOutput output = new EntryOutput(kept);
            long count = 0;
            meter.nextEntry();
            for (E entry = reader.next(); entry != null; entry = reader.next()) {
                form.write(entry, output);
                count++;
                meter.nextEntry();
            }
            output.flush();
            return count;
        }
    }

    private interface Attempt<T> {
        T make() throws IOException, InvalidJsonException, InvalidXmlException;
    }

    private <T> T attempt(Attempt<T> what) {
        try {
            return what.make();
        } catch (InvalidJsonException | InvalidXmlException e) {
            throw error.apply("the list " + e.getMessage());
        } catch (UnreadableReplyException e) {
            throw error.apply(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw error.apply("the list could not be read where it is kept (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** How many entries the list has, taken or not. */
    public long size() {
        return size;
    }

    /** @throws IllegalStateException where the list is closed and was not gone through to its end */
    @Override
    public boolean hasNext() {
        if (taken == size) {
            return false;
        }
        if (closed) {
            throw new IllegalStateException(
                    "The list is closed: it ends with the exchange whose body it was. Take its entries in the route, as"
                                            + " split(body()).streaming() does.");
        }
        return true;
    }

    @Override
    public E next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        E entry;
        try {
            entry = attempt(() -> form.read(fields()));
        } catch (Throwable e) {
            // it stands inside an entry now: what would come next is none
            close();
            throw e;
        }
        taken++;
        if (taken == size) {
            close();
        }
        return entry;
    }

    private EntryInput fields() throws IOException {
        EntryInput begun = fields;
        if (begun == null) {
            begun = new EntryInput(kept.read(), kept.size());
            fields = begun;
        }
        return begun;
    }

    /** From here on the list is the exchange's, and closed when it ends. */
    public void isIn(Exchange exchange) {
        SynchronizationAdapter end = new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange ended) {
                close();
            }
        };
        // of a copy that a multicast makes, the result is read after the copy has ended
        UnitOfWork whole = exchange.getProperty(ExchangePropertyKey.STREAM_CACHE_UNIT_OF_WORK, UnitOfWork.class);
        if (whole != null && whole.getRoute() != null) {
            whole.addSynchronization(end);
        } else {
            exchange.getExchangeExtension().addOnCompletion(end);
        }
    }

    /** What was not taken cannot be taken any more. */
    @Override
    public void close() {
        closed = true;
        kept.discard();
    }

    @Override
    public String toString() {
        return "StreamedList[" + size + " entries]";
    }
}
