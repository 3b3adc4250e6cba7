package org.camelgateways.support.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.InvalidRequestException.Problem;
import org.jspecify.annotations.Nullable;

/** The faults of one message, gathered so that all are named at once, and each once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final Set<String> toldOf = new HashSet<>();

    /**
     * One more fault.
     *
     * @param field    where it is
     * @param sentence what was found and what is possible; numbers and texts masked
     * @param value    what was found, whole
     * @param explains further fields that lack something because of it, of which nothing more need be said
     */
    public void add(String field, String sentence, @Nullable Object value, String... explains) {
        found.add(new Problem(field, sentence, value));
        toldOf.add(field);
        toldOf.addAll(List.of(explains));
    }

    /**
     * Keys of a map that are none of its fields. One that may be a field misspelt is named; others, which may be
     * people's names or numbers, are only counted.
     */
    public void addUnknown(String place, Collection<?> keys, Collection<String> fields, String... explains) {
        String possible = "; possible are " + String.join(", ", new TreeSet<>(fields));
        List<Object> others = new ArrayList<>();
        for (Object key : keys) {
            if (key instanceof String name && Likeness.isNearOneOf(fields, name) && isName(name)) {
                add(place, "has the field '" + name + "', which does not exist" + possible, name, explains);
            } else {
                others.add(key);
            }
        }
        if (!others.isEmpty()) {
            String what = others.size() == 1
                    ? "a field, not named here, which does not exist"
                    : others.size() + " fields, not named here, which do not exist";
            add(place, "has " + what + possible, others, explains);
        }
    }

    /** Whether it is told already what is wrong with a field. */
    public boolean explained(String field) {
        return toldOf.contains(field);
    }

    public int size() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What is wrong with a field, or else with the message. */
    public String with(String field) {
        return found.stream().filter(p -> p.field().equals(field)).map(Problem::sentence).findFirst().orElse(
                "the message was refused");
    }

    public InvalidRequestException refusal(String operation) {
        return new InvalidRequestException(operation, found);
    }

    /** An option by its name, where it looks like one: the route's author wrote it. */
    public static String shown(String option) {
        return isName(option) ? "the option '" + option + "'" : "an option that is no name";
    }

    private static boolean isName(String text) {
        return text.matches("[A-Za-z][A-Za-z_-]{0,39}");
    }
}
