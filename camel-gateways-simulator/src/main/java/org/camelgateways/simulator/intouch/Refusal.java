package org.camelgateways.simulator.intouch;

import java.util.Map;

/** The service does not do what was asked. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int status;
    /** What is wrong with which member; version 2 says it. */
    final transient Map<String, String> members;

    private Refusal(int status, String message, Map<String, String> members) {
        super(message, null, false, false);
        this.status = status;
        this.members = members;
    }

    static Refusal of(int status, String message) {
        return new Refusal(status, message, Map.of());
    }

    /** 400: the request makes no sense or cannot be carried out. */
    static Refusal invalid(String message) {
        return of(400, message);
    }

    /** 400, for these members. */
    static Refusal invalid(Map<String, String> members) {
        return new Refusal(400, "The request is invalid.", members);
    }

    /** 404: it is not there, or not for this user. */
    static Refusal notFound() {
        return of(404, "There is nothing with this id.");
    }
}
