package org.camelgateways.support.plain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every status there can be says of a call that changes something, and of one that only reads. */
class PlainStatusesTest {

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void onlyRegisteredRefusalsAreBelieved(boolean changes) {
        Map<Class<? extends GatewayException>, Set<Integer>> found
                = new TreeMap<>((a, b) -> a.getName().compareTo(b.getName()));
        IntStream.rangeClosed(100, 999).filter(status -> status != 200).forEach(status -> {
            GatewayException error = HttpStatuses.error(
                    new PlainOperation("plain:x", changes), new HttpReply(status, Map.of(), new byte[0]));
            found.computeIfAbsent(error.getClass(), kind -> new TreeSet<>()).add(status);
            assertThat(error.getHttpResponseCode()).isEqualTo(status);
        });

        Set<Integer> refused = Set.of(
                400, 402, 404, 405, 406, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 423, 424, 425, 426, 428, 431,
                451);
        Set<Integer> open = new TreeSet<>(IntStream.rangeClosed(100, 999).boxed().toList());
        open.removeAll(refused);
        open.removeAll(Set.of(200, 401, 403, 407, 429));
        assertThat(found).isEqualTo(Map.of(
                RequestRejectedException.class, refused, AuthenticationFailedException.class, Set.of(401, 403, 407),
                ThrottledException.class, Set.of(429), changes ? OutcomeUnknownException.class : NoAnswerException.class,
                open));
        assertThat(open).contains(408, 418, 419, 420, 427, 430, 444, 460, 463, 494, 495, 496, 497, 498, 499);
    }

    @ParameterizedTest
    @ValueSource(ints = { 408, 418, 419, 420, 427, 430, 432, 440, 444, 449, 450, 460, 463, 494, 499 })
    void aSendAnsweredByAnUnregisteredStatusMayHaveBeenDone(int status) {
        assertThat(
                HttpStatuses.error(new PlainOperation("plain:x", true), new HttpReply(status, Map.of(), new byte[0])).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }
}
