package org.camelgateways.support.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** A name that looks like one; other keys may be numbers or texts, which are not shown. */
    public static String shown(@Nullable Object name) {
        return name instanceof String text && text.matches("[A-Za-z][A-Za-z_-]{0,39}")
                ? "the field '" + text + "'" : "a field that is no name";
    }
}
