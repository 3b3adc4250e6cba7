package org.camelgateways.support.error;

import java.util.Locale;
import java.util.Optional;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HttpResponseAware;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not end well. Its kind says what a route may do; {@link #outcome()} and {@link #isSafeToRetry()} say
 * it once more for routes that do not want to tell the kinds apart. The message holds no URL, no credentials, no full
 * number and no text.
 */
public abstract class GatewayException extends RuntimeCamelException implements HttpResponseAware {

    private final String operation;
    private final String sentence;
    private final @Nullable String vendorCode;
    private final @Nullable String vendorMeaning;
    private final Outcome outcome;
    private int httpStatus;
    private @Nullable String httpStatusLine;
    private transient @Nullable SendResult result;
    private transient @Nullable EntriesResult<?> entries;

    protected GatewayException(Failure failure, Outcome outcome) {
        super(failure.operation() + " " + words(outcome) + ": " + failure.sentence(), failure.cause());
        this.operation = failure.operation();
        this.sentence = failure.sentence();
        this.vendorCode = failure.vendorCode();
        this.vendorMeaning = failure.vendorMeaning();
        this.outcome = outcome;
        this.httpStatus = failure.httpStatus();
    }

    private static String words(Outcome outcome) {
        return outcome == Outcome.UNKNOWN ? "may have been done" : outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What it says, to say it again. */
    public Failure facts() {
        return new Failure(operation, sentence, httpStatus, vendorCode, vendorMeaning, getCause());
    }

    /** Scheme and operation, for example {@code intime:message/create}. */
    public String operation() {
        return operation;
    }

    /** What is known of the request. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether sending the same again cannot send it twice. */
    public boolean isSafeToRetry() {
        return outcome == Outcome.NOT_SENT;
    }

    /** The service's own code of the error, where it gave one. */
    public Optional<String> vendorCode() {
        return Optional.ofNullable(vendorCode);
    }

    /** What the code means for this operation, by the vendor's manual. */
    public Optional<String> vendorMeaning() {
        return Optional.ofNullable(vendorMeaning);
    }

    /** What became of each recipient, where the operation sends texts and the request was understood. */
    public Optional<SendResult> result() {
        return Optional.ofNullable(result);
    }

    /** Used by the operation that failed, before the route sees the exception. */
    public GatewayException carrying(SendResult sendResult) {
        this.result = sendResult;
        return this;
    }

    /**
     * What became of each entry, where the operation stores, changes or deletes entries and the request was understood.
     */
    public Optional<EntriesResult<?>> entries() {
        return Optional.ofNullable(entries);
    }

    /** Used by the operation that failed, before the route sees the exception. */
    public GatewayException carrying(EntriesResult<?> entriesResult) {
        this.entries = entriesResult;
        return this;
    }

    @Override
    public int getHttpResponseCode() {
        return httpStatus;
    }

    @Override
    public void setHttpResponseCode(int code) {
        this.httpStatus = code;
    }

    @Override
    public @Nullable String getHttpResponseStatus() {
        return httpStatusLine;
    }

    @Override
    public void setHttpResponseStatus(@Nullable String status) {
        this.httpStatusLine = status;
    }
}
