package org.camelgateways.support.polling;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Remembers until the application ends. */
public final class MemoryFollowStore implements FollowStore {

    private final Map<String, Followed> followed = new ConcurrentHashMap<>();

    @Override
    public void put(String key, String value, @Nullable Instant dueAt) {
        followed.put(key, new Followed(key, value, dueAt));
    }

    @Override
    public List<Followed> due(Instant now, int max) {
        return followed.values().stream()
                .filter(f -> f.dueAt() != null && !f.dueAt().isAfter(now))
                .sorted(Comparator.comparing(f -> Objects.requireNonNull(f.dueAt())))
                .limit(max)
                .toList();
    }

    @Override
    public void remove(String key) {
        followed.remove(key);
    }

    @Override
    public void forEach(Consumer<Followed> visitor) {
        followed.values().forEach(visitor);
    }
}
