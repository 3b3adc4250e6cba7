package org.camelgateways.simulator.intouch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What stands in a reply, whatever it is written in. */
sealed interface Value {
    /** A text, or null. */
    record Text(@Nullable String text) implements Value {
    }

    /** A whole number, or null. */
    record Whole(@Nullable Integer number) implements Value {
    }

    /** True or false. */
    record Flag(boolean yes) implements Value {
    }

    /** A time, or null. */
    record Moment(@Nullable Instant at) implements Value {
    }

    /** Several texts. */
    record Texts(List<String> texts) implements Value {
    }

    /** An object, by the name of its type, with its members in the order in which version 2 declares them. */
    record Entry(String type, List<Member> members) implements Value {
    }

    /** Several objects of one type. */
    record Entries(String type, List<Entry> entries) implements Value {
    }

    /** What stood in a document of unknown content: a text, number, boolean, JSON array or object, or null. */
    record Raw(@Nullable Object json) implements Value {
    }

    /** One member of an object. */
    record Member(String name, Value value) {
    }

    static Member text(String name, @Nullable String text) {
        return new Member(name, new Text(text));
    }

    static Member whole(String name, @Nullable Integer number) {
        return new Member(name, new Whole(number));
    }

    static Member flag(String name, boolean yes) {
        return new Member(name, new Flag(yes));
    }

    static Member moment(String name, @Nullable Instant at) {
        return new Member(name, new Moment(at));
    }
}
