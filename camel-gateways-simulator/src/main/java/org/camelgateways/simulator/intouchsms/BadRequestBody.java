package org.camelgateways.simulator.intouchsms;

/** What the body of an answer to a bad request looks like. */
public enum BadRequestBody {
    /** {@code {"success": false, "response": [{"errors": {"error": …, "action": …}}]}}, as for refusals. */
    ERRORS,
    /** {@code {"detail": …}}, as for credentials. */
    DETAIL,
    /** A sentence, as text. */
    TEXT
}
