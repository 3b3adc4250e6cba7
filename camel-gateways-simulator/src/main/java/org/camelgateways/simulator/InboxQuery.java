package org.camelgateways.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;
import org.camelgateways.simulator.service.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are asked for; what is none does not matter.
 *
 * @param to      those for this number, in any spelling
 * @param with    those for this number and from it
 * @param service those of this service
 * @param account those of this account
 * @param state   those in this state
 * @param search  those with this in their number, sender, text, reference or id, in upper or lower case
 * @param before  those with a lower id
 * @param limit   so many at most, the newest
 */
record InboxQuery(@Nullable String to, @Nullable String with, @Nullable String service, @Nullable String account,
        InboxMessage.@Nullable State state, @Nullable String search, long before, int limit) {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 -]{3,}");

    static InboxQuery of(RoutingContext context) {
        return new InboxQuery(
                Rest.parameter(context, "to"), Rest.parameter(context, "with"), Rest.parameter(context, "service"),
                Rest.parameter(context, "account"), state(Rest.parameter(context, "state")), Rest.parameter(context, "search"),
                Rest.number(context, "before", 1, Long.MAX_VALUE, Long.MAX_VALUE), Rest.limit(context));
    }

    /** Whether all texts are asked for, one page of them. */
    boolean isForAll() {
        return number() == null && service == null && account == null && state == null && search == null;
    }

    /** The number that they are all for or from. */
    @Nullable
    String number() {
        return to == null ? with : to;
    }

    /** Whether a text, if it has the right number, is one of them, on whatever page. */
    Predicate<InboxMessage> filter() {
        Predicate<InboxMessage> searched = search == null ? message -> true : searched(search);
        return message -> (service == null || message.service().equals(service))
                && (account == null || message.account().equals(account)) && (state == null || message.state() == state)
                && (to == null || message.state() != InboxMessage.State.RECEIVED) && searched.test(message);
    }

    /** A number is found also in another spelling. */
    private static Predicate<InboxMessage> searched(String text) {
        Predicate<String> contained = whole -> contains(whole, text);
        boolean isNumber = NUMBER.matcher(text).matches();
        String key = Numbers.key(text);
        return message -> contained.test(message.text()) || contained.test(message.sender())
                || contained.test(message.recipient()) || isNumber && Numbers.key(message.party()).contains(key)
                || message.reference() != null && contained.test(message.reference())
                || Long.toString(message.id()).equals(text);
    }

    /** Faster than a pattern, by the first character of what is looked for. */
    private static boolean contains(String whole, String text) {
        char lower = Character.toLowerCase(text.charAt(0));
        char upper = Character.toUpperCase(text.charAt(0));
        int last = whole.length() - text.length();
        for (int i = 0; i <= last; i++) {
            char next = whole.charAt(i);
            if ((next == lower || next == upper) && whole.regionMatches(true, i, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }

    private static InboxMessage.@Nullable State state(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(InboxMessage.State.values())
                .filter(state -> state.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The parameter state must be one of " + Arrays.toString(InboxMessage.State.values()) + "."));
    }
}
