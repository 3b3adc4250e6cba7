package org.camelgateways.support.plain;

import java.util.Map;

import org.camelgateways.support.polling.PolledList;
import org.jspecify.annotations.Nullable;

/** An empty list is not believed. */
record PolledEntries(PlainListing entries) implements PolledList<Map.Entry<String, String>> {

    @Override
    public String key(Map.Entry<String, String> entry) {
        return entries.key(entry);
    }

    @Override
    public Map<String, @Nullable String> fields(Map.Entry<String, String> entry) {
        return entries.fields(entry);
    }

    @Override
    public Map.Entry<String, String> entry(Map<String, String> fields) {
        return entries.entry(fields);
    }

    @Override
    public boolean isBelieved(int listed, int different) {
        return listed > 0;
    }
}
