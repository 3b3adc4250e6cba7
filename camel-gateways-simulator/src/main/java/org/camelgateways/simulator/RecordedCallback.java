package org.camelgateways.simulator;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One attempt to report a status, or to hand a record on, to the user's own server.
 *
 * @param at           when it went out, in simulated time
 * @param messageId    the text it is about; 0 where it is about none
 * @param url          where it went; the last segment of its path, which often is a token, is replaced by {@code *****}
 * @param parameters   what was sent
 * @param answerStatus the HTTP status of the answer, 0 if there was none
 * @param answerBody   the answer's body, in the inbox at most its first 4,096 characters
 * @param acknowledged whether the service counts the report as received
 * @param failure      why there was no answer; empty if there was one
 * @param faults       the faults that struck it
 */
public record RecordedCallback(Instant at, long messageId, URI url, Map<String, String> parameters, int answerStatus,
        String answerBody, boolean acknowledged, String failure, List<StruckFault> faults) {

    /** About how many bytes of memory it takes. */
    int size() {
        return url.toString().length() + answerBody.length() + failure.length() + parameters.entrySet().stream()
                .mapToInt(parameter -> parameter.getKey().length() + parameter.getValue().length()).sum();
    }

    RecordedCallback shortened(int length) {
        return answerBody.length() <= length
                ? this
                : new RecordedCallback(
                        at, messageId, url, parameters, answerStatus, answerBody.substring(0, length), acknowledged, failure,
                        faults);
    }
}
