package org.camelgateways.simulator.intime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Puts the entries of a document in: as many as can be, or all or none. */
final class Batch {
    private final boolean partly;

    Batch(InTimeReadings readings) {
        this.partly = readings.partialSuccess();
    }

    /** Those that were put in; none also if one was not and it is all or none. */
    <E, T> List<T> put(Object lock, List<E> entries, Function<E, Optional<T>> put, Consumer<T> undo) {
        synchronized (lock) {
            List<T> done = new ArrayList<>();
            entries.forEach(entry -> put.apply(entry).ifPresent(done::add));
            if (partly || done.size() == entries.size()) {
                return done;
            }
            done.forEach(undo);
            return List.of();
        }
    }

    /** Whether to go on where only so many of those wanted are there. */
    boolean goesOn(int found, int wanted) {
        return found == wanted || partly && found > 0;
    }
}
