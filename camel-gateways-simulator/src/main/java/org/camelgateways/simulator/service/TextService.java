package org.camelgateways.simulator.service;

import java.util.concurrent.CompletionStage;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;

/** A service that sends texts and can report what became of them. */
public interface TextService extends VendorService {
    /** Reports this status of a text that has a URL for reports now, once. */
    CompletionStage<RecordedCallback> report(InboxMessage message, String status);
}
