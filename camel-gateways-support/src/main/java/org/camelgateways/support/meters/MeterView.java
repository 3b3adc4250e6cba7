package org.camelgateways.support.meters;

/** Shows what is counted. Told of each thing once, when it is there to be shown. */
interface MeterView {

    default void account(AccountMeter account) {
    }

    default void operation(OperationMeter operation) {
    }

    /** A service told the balance of an account for the first time. */
    default void balance(AccountMeter account) {
    }

    /** Takes back what it put into the application. */
    default void close() {
    }
}
