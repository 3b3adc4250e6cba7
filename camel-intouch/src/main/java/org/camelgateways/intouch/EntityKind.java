package org.camelgateways.intouch;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camelgateways.support.input.Fields;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that the service keeps and the account changes, as messages have it and as documents say it.
 *
 * @param <E> its record
 */
abstract class EntityKind<E> {

    private final Class<E> type;
    private final IdRule id;
    private final Set<String> contents;
    private final Set<String> fields;

    /**
     * @param contents the fields that an update replaces, by the names of the record
     * @param others   its other fields
     */
    EntityKind(Class<E> type, IdRule id, Set<String> contents, Set<String> others) {
        this.type = type;
        this.id = id;
        this.contents = contents;
        this.fields = new TreeSet<>(contents);
        fields.addAll(others);
    }

    /** The segment of the path below which they are. */
    abstract String path();

    final IdRule idRule() {
        return id;
    }

    /** The name of its type in documents. */
    final String root() {
        return type.getSimpleName();
    }

    abstract @Nullable String id(E entity);

    abstract E withId(E entity, String id);

    /** One made of the fields of a map. */
    abstract E of(Fields map);

    /** Adds what stands in the way of storing it. */
    abstract void check(E entity, Problems problems);

    /** What it is created with, in version 2's order. */
    abstract Map<String, @Nullable Object> contents(E entity);

    /** What it is replaced with: version 1's clients send back the whole of it. */
    abstract Map<String, @Nullable Object> whole(E entity, String ownId, WireForm form);

    /**
     * One that a document says; its id is null where the document says none.
     *
     * @throws InvalidEntryException where it is none
     */
    abstract E readLeniently(WireEntry entry, WireForm form);

    /**
     * One of a list.
     *
     * @throws InvalidEntryException where it is none, or says no id
     */
    final E read(WireEntry entry, WireForm form) {
        E entity = readLeniently(entry, form);
        if (id(entity) == null) {
            throw new InvalidEntryException("holds a " + root() + " without its id");
        }
        return entity;
    }

    /**
     * The one of a body, checked; null where it has none, which is then a problem.
     *
     * @param whole whether a map must say everything, since what is not said would be lost
     */
    final @Nullable E given(@Nullable Object body, boolean whole, Problems problems) {
        E entity = type.isInstance(body) ? type.cast(body) : ofMap(body, whole, problems);
        if (entity != null) {
            check(entity, problems);
        }
        return entity;
    }

    private @Nullable E ofMap(@Nullable Object body, boolean whole, Problems problems) {
        if (!(body instanceof Map<?, ?> map)) {
            problems.add("body", "is " + (body == null ? "empty" : "a " + body.getClass().getTypeName()) + "; possible are a "
                                 + root() + " or a Map with its fields",
                    body);
            return null;
        }
        Set<String> missing = new TreeSet<>(whole ? contents : Set.of());
        missing.removeAll(map.keySet());
        if (!missing.isEmpty()) {
            problems.add("body", "lacks " + String.join(", ", missing) + ": an update replaces everything, so that every field"
                                 + " must be said, be it null",
                    null);
        }
        return of(new Fields("body", map, fields, problems));
    }

    static void line(String field, @Nullable String value, Problems problems) {
        fault(field, value, value == null ? null : XmlText.lineFault(value), problems);
    }

    static void text(String field, @Nullable String value, Problems problems) {
        fault(field, value, value == null ? null : XmlText.fault(value), problems);
    }

    private static void fault(String field, @Nullable String value, @Nullable String fault, Problems problems) {
        if (fault != null) {
            problems.add("body." + field, fault, value);
        }
    }
}
