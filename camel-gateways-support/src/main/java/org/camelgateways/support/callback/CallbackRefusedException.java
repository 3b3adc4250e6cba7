package org.camelgateways.support.callback;

/** A callback that cannot be taken in; answered with the status and nothing else. */
public final class CallbackRefusedException extends Exception {

    private final int status;

    public CallbackRefusedException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
