package org.camelgateways.intime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever ids come back: sent, not sent and unknown add up to the entries, and nothing is called done on thin
 * evidence.
 */
class EntryIdsTest extends EntriesTestSupport {

    private static final List<String> NAMES = List.of("a", "b", "c");

    private static String outcomes(EntriesResult<?> result) {
        assertThat(result.count(Outcome.SENT) + result.count(Outcome.NOT_SENT) + result.count(Outcome.UNKNOWN))
                .isEqualTo(result.entries().size());
        StringBuilder shown = new StringBuilder();
        for (EntryResult<?> entry : result.entries()) {
            shown.append(entry.outcome().name().charAt(0));
        }
        return shown + " " + String.join(",", result.unpairedIds());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1,2,3|SSS", "1, 2, 3,|SSS", "3,2,1|SSS", "1,-2,3|SNS", "-1,-2,-3|NNN", "1,2|UUU 1,2", "1,2,3,4|UUU 1,2,3,4",
            "1,1,2|UUU 1,1,2", "1,-1,2|UUU 1,-1,2", "1,x,3|UUU 1,3", "1,2,2:ERROR1|UUU 1,2", "1,2,0|UUU 1,2", "x|UUU", "OK|UUU",
            "<ids/>|UUU", "5:ERROR5|UUU" })
    void newIdsBelongToTheEntriesInOrderOrToNone(String reply, String expected) {
        assertThat(outcomes(result("contacts/addgroup", NAMES, reply)).strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1,2,3|SSS", "3,1,2|SSS", "1,3|SUS", "-1, -2,3,|NNS", "-1,-2,-3|NNN", "1,1,2|SSU", "1,-1,2,3|USS", "2|USU",
            "9|UUU 9",
            "1,9|SUU 9", "1,x,3|UUU 1,3", "1,2:ERROR1|UUU 1", "01,2,3|UUU 2,3" })
    void knownIdsAreFoundByTheirValue(String reply, String expected) {
        List<Reminder> reminders = List.of(
                Reminder.deactivated("1"), Reminder.deactivated("2"), Reminder.deactivated("3"));
        assertThat(outcomes(result("reminder/edit", reminders, reply)).strip()).isEqualTo(expected);
        assertThat(outcomes(result("contacts/deletegroup", List.of("1", "2", "3"), reply)).strip()).isEqualTo(expected);
    }

    private static EntriesResult<?> result(String operation, Object body, String reply) {
        simulator.faults().add(Fault.body200(reply));
        Exchange done = call(operation, body, Map.of());
        if (done.getException() == null) {
            EntriesResult<?> result = (EntriesResult<?>) done.getMessage().getBody();
            assertThat(result.count(Outcome.SENT)).isPositive();
            return result;
        }
        GatewayException error = (GatewayException) done.getException();
        EntriesResult<?> result = error.entries().orElseThrow();
        assertThat(error).isExactlyInstanceOf(
                result.count(Outcome.UNKNOWN) == 0 ? RequestRejectedException.class : OutcomeUnknownException.class);
        assertThat(error.isSafeToRetry()).isEqualTo(result.count(Outcome.UNKNOWN) == 0);
        return result;
    }

    @Test
    void aLostAnswerLeavesEveryEntryOpenAndIdsBeforeABreakAreKept() {
        simulator.faults().add(Fault.resetAfterRead());
        assertThat(outcomes(failed(OutcomeUnknownException.class, "nix/addnix", List.of(ONE, TWO)).entries().orElseThrow()))
                .isEqualTo("UU ");
        assertThat(account().isBlocked(ONE)).isTrue();
        simulator.faults().add(Fault.raw("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n4510,4511,45"));
        assertThat(outcomes(failed(OutcomeUnknownException.class, "nix/addnix", List.of(ONE, TWO)).entries().orElseThrow()))
                .isEqualTo("UU 4510,4511");
        simulator.faults().add(Fault.status(503, "Busy"));
        assertThat(outcomes(failed(OutcomeUnknownException.class, "nix/addnix", ONE).entries().orElseThrow()))
                .isEqualTo("U ");
        simulator.faults().add(Fault.status(404, "Gone"));
        assertThat(outcomes(failed(RequestRejectedException.class, "nix/addnix", ONE).entries().orElseThrow()))
                .isEqualTo("N ");
    }

    /** The replies are handed to the functions' decoding; what HTTP makes of such replies is tried below. */
    @Test
    void theSumHoldsForAHundredThousandRandomReplies() throws Exception {
        IntimeEndpoint endpoint = context.getEndpoint("intime:contacts/deletegroup", IntimeEndpoint.class);
        var adding = new ContactOperations.AddGroup(endpoint);
        var deleting = new ContactOperations.DeleteGroup(endpoint);
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            List<String> entries = entries(random);
            String reply = reply(random, entries.size());
            for (var function : List.of(adding, deleting)) {
                EntriesResult<?> result;
                try {
                    result = function.decode(entries, new HttpReply(
                            200, Map.of(), reply.getBytes(StandardCharsets.ISO_8859_1)));
                } catch (GatewayException e) {
                    function.failed(entries, e, null, new DefaultMessage(context));
                    result = e.entries().orElseThrow();
                }
                assertThat(result.entries()).as(reply).extracting(EntryResult::given).isEqualTo(entries);
                outcomes(result);
            }
        }
    }

    /** Over HTTP, whole and cut off, for functions of either kind of ids and for the one that takes a call per id. */
    @Test
    void theSumHoldsForRandomRepliesOverHttp() {
        Random random = new Random(11);
        int[] seen = new int[3];
        for (int i = 0; i < 250; i++) {
            List<String> entries = entries(random);
            for (String operation : List.of("contacts/addgroup", "contacts/deletegroup", "message/delete")) {
                int calls = operation.equals("message/delete") ? entries.size() : 1;
                for (int call = 0; call < calls; call++) {
                    String reply = reply(random, entries.size() / calls);
                    simulator.faults().add(random.nextInt(8) > 0
                            ? Fault.body200(reply)
                            : Fault.raw("HTTP/1.1 200 OK\r\nContent-Length: " + (reply.length() + 1) + "\r\n\r\n" + reply));
                }
                Exchange done = call(operation, entries, Map.of());
                EntriesResult<?> result = done.getException() instanceof GatewayException error
                        ? error.entries().orElseThrow() : (EntriesResult<?>) done.getMessage().getBody();
                assertThat(result.entries()).extracting(e -> e.given()).isEqualTo(entries);
                outcomes(result);
                seen[0] += result.count(Outcome.SENT);
                seen[1] += result.count(Outcome.NOT_SENT);
                seen[2] += result.count(Outcome.UNKNOWN);
            }
        }
        assertThat(seen).as("sent, not sent, unknown").doesNotContain(0);
    }

    private static List<String> entries(Random random) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(5)).mapToObj(Integer::toString).toList();
    }

    /** Short, long, out of order, with repeats, negative ones, letters, an error half-way, nothing between commas. */
    private static String reply(Random random, int entries) {
        List<String> items = new ArrayList<>();
        int count = Math.max(0, entries + random.nextInt(5) - 2);
        for (int i = 0; i < count; i++) {
            items.add(switch (random.nextInt(12)) {
                case 0 -> "-" + (1 + random.nextInt(5));
                case 1 -> "x";
                case 2 -> "2:ERROR1";
                case 3 -> "";
                default -> " " + (1 + random.nextInt(6));
            });
        }
        return String.join(",", items) + (random.nextBoolean() ? "," : "");
    }
}
