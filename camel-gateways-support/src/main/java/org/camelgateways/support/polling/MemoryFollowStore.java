package org.camelgateways.support.polling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Remembers until the application ends. */
public final class MemoryFollowStore implements FollowStore {

    private final ConcurrentNavigableMap<String, Followed> followed = new ConcurrentSkipListMap<>();

    @Override
    public void put(String key, String value, @Nullable Instant dueAt) {
        followed.put(key, new Followed(key, value, dueAt));
    }

    @Override
    public void remove(String key) {
        followed.remove(key);
    }

    @Override
    public List<Followed> due(String prefix, Instant now, int max) {
        return with(prefix)
                .filter(f -> f.dueAt() != null && !f.dueAt().isAfter(now))
                .sorted(Comparator.comparing(f -> Objects.requireNonNull(f.dueAt())))
                .limit(max)
                .toList();
    }

    @Override
    public void forEach(String prefix, Consumer<Followed> visitor) {
        with(prefix).forEach(visitor);
    }

    private Stream<Followed> with(String prefix) {
        return followed.tailMap(prefix).values().stream().takeWhile(f -> f.key().startsWith(prefix));
    }
}
