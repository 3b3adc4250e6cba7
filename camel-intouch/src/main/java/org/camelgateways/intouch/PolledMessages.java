package org.camelgateways.intouch;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.support.polling.PolledList;
import org.jspecify.annotations.Nullable;

/** Of a folder's messages only that they have come is told; of those told only their ids are kept. */
record PolledMessages() implements PolledList<FolderMessage> {

    private static final Duration MONTH = Duration.ofDays(30);

    @Override
    public String key(FolderMessage message) {
        return Objects.requireNonNull(message.messageId());
    }

    @Override
    public Map<String, @Nullable String> fields(FolderMessage message) {
        return Map.of("messageId", key(message));
    }

    @Override
    public FolderMessage entry(Map<String, String> fields) {
        return new FolderMessage(fields.get("messageId"), null, null, null, null, null, null, null, null, null);
    }

    @Override
    public @Nullable Duration remembersGone() {
        return MONTH;
    }
}
