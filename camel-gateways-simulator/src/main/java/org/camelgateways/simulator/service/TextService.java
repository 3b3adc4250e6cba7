package org.camelgateways.simulator.service;

import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;

/** A service that sends texts and can report what became of them. */
public interface TextService extends VendorService {
    /** Reports this status of a text that has a URL for reports now, once. */
    CompletionStage<RecordedCallback> report(InboxMessage message, String status);

    /**
     * Gives one of its texts this status now, known or not: no other comes by itself, and it is reported as others are.
     * The stage is done when the report is answered, at once if there is none.
     */
    CompletionStage<?> setStatus(InboxMessage message, String status);

    /** The statuses that it knows, in its own words, each with its meaning, in the order of a text's life. */
    Map<String, String> statuses();
}
