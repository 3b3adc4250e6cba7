package org.camelgateways.simulator.intouch;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.camelgateways.simulator.service.VendorReply;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of functions.
 *
 * @param name     as faults name it: {@code contacts/list}
 * @param versions that have it
 * @param method   the HTTP method
 * @param path     its segments; those in braces can be anything, and {@code {id}} an integer
 * @param needed   what must be among the user's AllowedFunctions for it; none: nothing more than the API
 * @param work     what it does
 */
record Route(String name, Set<Version> versions, String method, List<String> path, @Nullable String needed,
        Function<Call, VendorReply> work) {
    private static final String ID = "{id}";

    /** Whether a user who may do this may call it. */
    boolean isFor(List<String> allowed) {
        return allowed.contains("ALLOW_API") && (needed == null || allowed.contains(needed));
    }

    /** Whether the segments are as many, and the same where the path has no braces. */
    boolean looksLike(List<String> segments, boolean inAnyCase) {
        if (segments.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            String wanted = path.get(i);
            String given = segments.get(i);
            if (!wanted.startsWith("{") && !(inAnyCase ? wanted.equalsIgnoreCase(given) : wanted.equals(given))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are integers where there must be. */
    boolean bindsTo(List<String> segments) {
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).equals(ID) && !isInteger(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What stands where the path has braces. */
    List<String> parameters(List<String> segments) {
        return IntStream.range(0, path.size()).filter(i -> path.get(i).startsWith("{"))
                .mapToObj(segments::get).toList();
    }

    private static boolean isInteger(String text) {
        try {
            return text.matches("-?[0-9]{1,10}") && Integer.parseInt(text) == Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            return false;
        }
    }
}
