package org.camelgateways.intime;

import java.util.Collection;
import java.util.List;

import org.camelgateways.support.error.InvalidRequestException.Problem;
import org.jspecify.annotations.Nullable;

/** The entries of a body: the one that it is, or those that it holds. */
final class Entries {

    private Entries() {
    }

    static List<?> of(@Nullable Object body, List<Problem> problems) {
        List<?> values = body instanceof Collection<?> several ? List.copyOf(several) : body == null ? List.of() : List.of(body);
        if (values.isEmpty()) {
            problems.add(new Problem("body", "is empty: at least one entry is needed", body));
        }
        return values;
    }
}
