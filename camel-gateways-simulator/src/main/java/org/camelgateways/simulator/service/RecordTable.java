package org.camelgateways.simulator.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Something that a service keeps, to be looked at as a table.
 *
 * <pre>{@code
 * RecordTable.of("groups", account.groups()).column("id", InTimeGroup::id).column("name", InTimeGroup::name)
 * }</pre>
 *
 * @param name    what is in it, in one word in lower case: {@code contacts}
 * @param entries all of it, oldest first
 * @param columns by their names, in the service's own words: what an entry has there, a text, number, boolean, list or
 *                map, or nothing
 */
public record RecordTable<T>(String name, List<T> entries, Map<String, Function<T, @Nullable Object>> columns) {

    /** A table that has no columns yet. */
    public static <T> RecordTable<T> of(String name, List<T> entries) {
        return new RecordTable<>(name, entries, Map.of());
    }

    /** The same table with one more column, the last. */
    public RecordTable<T> column(String title, Function<T, @Nullable Object> value) {
        Map<String, Function<T, @Nullable Object>> more = new LinkedHashMap<>(columns);
        more.put(title, value);
        return new RecordTable<>(name, entries, Collections.unmodifiableMap(more));
    }

    /**
     * Its rows, newest first, each made when it is its turn: what is in each column.
     *
     * @param skip  how many of the newest to leave out
     * @param limit how many at most
     */
    public Stream<Map<String, @Nullable Object>> rows(int skip, int limit) {
        int end = Math.max(0, entries.size() - skip);
        List<T> shown = List.copyOf(entries.subList(Math.max(0, end - limit), end));
        return IntStream.rangeClosed(1, shown.size()).mapToObj(i -> row(shown.get(shown.size() - i)));
    }

    private Map<String, @Nullable Object> row(T entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        columns.forEach((title, value) -> row.put(title, value.apply(entry)));
        return row;
    }
}
