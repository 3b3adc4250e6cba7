package org.camelgateways.intime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;
import org.camelgateways.simulator.Fault;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.sms.Addressee;
import org.camelgateways.support.sms.Addressees;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random replies to random requests, handed to the function's decoding, and some of them over HTTP: sent, not sent and
 * unknown add up to what was asked for, and nobody is sent whom the reply does not prove to be. The judge here reads
 * the reply with means of its own.
 */
class IdListsTest extends CreateTestSupport {

    private static final String[] ODD
            = {
                    "", " ", "x", "0", "-0", "007", "9223372036854775808", "99999999999999999999", "1.5", "<b>", "1:ERROR1",
                    "--1", "\u0000" };

    @Test
    void of20000RandomRepliesNoneSaysMoreThanItProves() throws Exception {
        judge(20_000, 20261121);
    }

    @Tag("long")
    @Test
    void of100000RandomRepliesNoneSaysMoreThanItProves() throws Exception {
        judge(100_000, System.nanoTime());
    }

    @Test
    void of500RandomRepliesOverHttpNoneSaysMoreThanItProves() {
        Random random = new Random(17);
        for (int round = 0; round < 500; round++) {
            List<Addressee> addressees = addressees(random);
            String reply = reply(random, addressees.size());
            Sms sms = new Sms(addressees.stream().map(Addressee::given).toList(), "Hej", null, null, Map.of());
            simulator.faults().add(Fault.body200(reply));
            Exchange done = exchange(SENDER, sms, Map.of());
            SendResult result = done.getException() instanceof GatewayException error
                    ? error.result().orElseThrow() : done.getMessage().getBody(SendResult.class);

            String shown = "round " + round + ": [" + reply + "] for " + addressees.size();
            assertSums(result, new Addressees(sms, addressees), shown);
            assertProved(result, new Addressees(sms, addressees), reply, shown);
        }
    }

    private static void judge(int rounds, long seed) throws Exception {
        MessageOperations.Create operation = operation(false);
        MessageOperations.Create strict = operation(true);
        Random random = new Random(seed);
        int[] seen = new int[4];
        for (int round = 0; round < rounds; round++) {
            List<Addressee> addressees = addressees(random);
            String reply = reply(random, addressees.size());
            Sms sms = new Sms(addressees.stream().map(Addressee::given).toList(), "Hej", null, null, Map.of());
            Addressees asked = new Addressees(sms, addressees);
            SendResult result = result(operation, asked, reply);
            String shown = "seed " + seed + ", round " + round + ": [" + reply + "] for " + addressees.size();

            assertSums(result, asked, shown);
            assertProved(result, asked, reply, shown);
            assertThat(result(strict, asked, reply)).as(shown).isEqualTo(result);
            seen[result.outcome().ordinal()]++;
        }
        assertThat(Arrays.stream(seen).min().orElseThrow()).as("outcomes that occurred: " + Arrays.toString(seen))
                .isGreaterThan(rounds / 500);
    }

    private static void assertSums(SendResult result, Addressees asked, String shown) {
        assertThat(result.count(Outcome.SENT) + result.count(Outcome.NOT_SENT) + result.count(Outcome.UNKNOWN))
                .as(shown).isEqualTo(asked.all().size()).isEqualTo(result.recipients().size());
        assertThat(result.recipients().stream().map(RecipientResult::given).toList())
                .as(shown).isEqualTo(asked.all().stream().map(Addressee::given).toList());
        Sms rest = result.rest();
        assertThat(rest == null ? 0 : rest.recipients().size()).as(shown).isEqualTo(result.count(Outcome.NOT_SENT));
    }

    /** Proved is: an id for each number in its place; or of a single group, an id more than numbers could have. */
    private static void assertProved(SendResult result, Addressees asked, String reply, String shown) {
        List<Long> ids = ids(reply);
        Set<Long> different = new HashSet<>();
        boolean once = ids != null && ids.stream().map(Math::abs).allMatch(different::add);
        boolean refused = reply.strip().equals("1:ERROR1");
        long groups = asked.all().stream().filter(Addressee::isGroup).count();
        long numbers = asked.all().size() - groups;
        boolean paired = once && groups == 0 && ids.size() == numbers;
        boolean group = once && groups == 1 && ids.stream().filter(id -> id > 0).count() > numbers;
        for (int i = 0; i < asked.all().size(); i++) {
            RecipientResult one = result.recipients().get(i);
            Outcome proved = refused ? Outcome.NOT_SENT : paired ? ids.get(i) > 0 ? Outcome.SENT : Outcome.NOT_SENT
                    : group && asked.all().get(i).isGroup() ? Outcome.SENT : Outcome.UNKNOWN;
            assertThat(one.outcome()).as(shown).isEqualTo(proved);
            assertThat(one.id()).as(shown).isEqualTo(paired ? Long.toString(ids.get(i)) : null);
        }
    }

    /** The ids of a whole, well-formed list; null where it is not one. */
    private static List<Long> ids(String reply) {
        List<Long> ids = new ArrayList<>();
        String list = reply.strip();
        String[] items = (list.length() > 1 && list.endsWith(",") ? list.substring(0, list.length() - 1) : list).split(",", -1);
        for (String item : items) {
            try {
                long id = Long.parseLong(item.strip());
                if (id == 0 || !Long.toString(id).equals(item.strip())) {
                    return null;
                }
                ids.add(id);
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return ids;
    }

    private static SendResult result(MessageOperations.Create operation, Addressees asked, String reply) throws Exception {
        MessageOperations.Create.Request request = new MessageOperations.Create.Request(asked, null, null);
        try {
            return operation.decode(request, new HttpReply(200, Map.of(), reply.getBytes(ISO_8859_1)))
                    .result();
        } catch (GatewayException e) {
            operation.failed(request, e, null, new DefaultMessage(context));
            SendResult result = e.result().orElseThrow();
            assertThat(e.outcome()).isNotEqualTo(Outcome.SENT).isEqualTo(result.outcome());
            return result;
        }
    }

    private static List<Addressee> addressees(Random random) {
        int several = 1 + random.nextInt(5);
        int groupShare = random.nextInt(4);
        return IntStream.range(0, several).mapToObj(i -> groupShare == 0 && random.nextInt(3) == 0
                ? new Addressee(new Recipient.Group("" + (i + 1)), null, null)
                : new Addressee(new Recipient.Number("070174061" + i), "+4670174061" + i, null)).toList();
    }

    private static String reply(Random random, int recipients) {
        int count = random.nextInt(3) > 0 ? recipients : random.nextInt(8);
        List<String> items = new ArrayList<>();
        boolean odd = random.nextInt(6) == 0;
        boolean repeats = random.nextInt(8) == 0;
        int negatives = random.nextInt(3) == 0 ? 2 : random.nextInt(8) == 0 ? 1 : 1000;
        for (int i = 0; i < count; i++) {
            long id = repeats ? 1 + random.nextInt(4) : 4510 + i + random.nextInt(3) * 100L;
            String sign = random.nextInt(negatives) == 0 ? "-" : "";
            items.add(odd && random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : sign + id);
        }
        String blank = random.nextInt(5) == 0 ? " " : "";
        return blank + String.join("," + blank, items) + (random.nextInt(6) == 0 ? "," : "")
               + (random.nextInt(6) == 0 ? "\r\n" : "");
    }

    private static MessageOperations.Create operation(boolean failOnPartial) {
        IntimeEndpoint endpoint = context.getEndpoint(
                "intime:message/create" + SENDER + "&failOnPartial=" + failOnPartial, IntimeEndpoint.class);
        return new MessageOperations.Create(endpoint);
    }
}
