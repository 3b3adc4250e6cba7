package org.camelgateways.support.model;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a service says that it charged for a request.
 *
 * @param cost     in the account's currency; null where the service does not say
 * @param balance  what the account has left, below 0 where it pays afterwards; null where the service does not say
 * @param messages how many messages it charged for; null where the service does not say
 */
public record Charge(@Nullable BigDecimal cost, @Nullable BigDecimal balance, @Nullable Integer messages) {

    /** The service says nothing of it. */
    public static final Charge NOT_TOLD = new Charge(null, null, null);

    /** This and what a later call of the same request was charged. What a call does not say adds nothing. */
    public Charge plus(Charge later) {
        return new Charge(
                both(cost, later.cost, BigDecimal::add), both(balance, later.balance, (before, after) -> after),
                both(messages, later.messages, Integer::sum));
    }

    private static <T> @Nullable T both(@Nullable T one, @Nullable T other, BinaryOperator<T> together) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return together.apply(one, other);
    }
}
