package org.camelgateways.intouchsms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.EndedCall;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.sms.Addressee;
import org.camelgateways.support.sms.Addressees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred thousand replies, most of them wrong somehow: short, long, in another order, with entries twice, with wrong
 * types, broken off, or with an error after some of the calls. Sent, not sent and unknown add up, and nobody counts as
 * sent whom the reply does not name so.
 */
class RandomRepliesTest {

    private static final int REPLIES = 100_000;
    private static final long SEED = 20261121;
    private static final List<String> ODD = List.of(
            "null", "true", "\"\"", "[]", "{}", "-1", "0", "1e400", "NaN", "\"x\"", "[[1]]", "1.5");

    private static DefaultCamelContext context;
    private static SmsSend operation;

    /** What a reply says truly of one recipient, where it is whole. */
    private record Said(int recipient, String id, String letter) {
    }

    @BeforeAll
    static void makeOperation() {
        context = new DefaultCamelContext();
        context.start();
        operation = new SmsSend(
                context.getEndpoint("intouchsms:sms/send?username=demo&password=x&sender=ACME&maxRecipientsPerRequest=3",
                        IntouchsmsEndpoint.class));
    }

    @AfterAll
    static void stop() {
        context.stop();
    }

    @Test
    void sentAndNotSentAndUnknownAddUpAndNobodyIsSentWhomNoReplyNames() {
        Random random = new Random(SEED);
        int[] outcomes = new int[Outcome.values().length];
        int replies = 0;
        while (replies < REPLIES) {
            SmsSend.Request whole = new SmsSend.Request(addressees(1 + random.nextInt(8)), "ACME", null);
            List<Said> said = new ArrayList<>();
            StringBuilder shown = new StringBuilder("after " + replies + " replies of seed " + SEED);
            List<EndedCall<SmsSend.Request, SmsSend.Answer>> calls = calls(random, whole, said, shown);
            replies += calls.size();

            SendResult result = result(whole, calls);

            assertSums(result, whole.addressees(), shown.toString());
            assertProved(result, said, shown.toString());
            result.recipients().forEach(r -> outcomes[r.outcome().ordinal()]++);
        }
        // the generator reaches every outcome often enough to mean something
        assertThat(outcomes[Outcome.SENT.ordinal()]).isGreaterThan(REPLIES / 10);
        assertThat(outcomes[Outcome.NOT_SENT.ordinal()]).isGreaterThan(REPLIES / 10);
        assertThat(outcomes[Outcome.UNKNOWN.ordinal()]).isGreaterThan(REPLIES / 10);
    }

    /** A message goes as several calls; now and then one of them ends without a reply, or ends them all. */
    private static List<EndedCall<SmsSend.Request, SmsSend.Answer>> calls(
            Random random, SmsSend.Request whole, List<Said> said, StringBuilder shown) {
        List<EndedCall<SmsSend.Request, SmsSend.Answer>> calls = new ArrayList<>();
        GatewayException obstacle = null;
        int begin = 0;
        for (SmsSend.Request part : operation.split(whole)) {
            List<Said> own = said(random, begin, part.addressees().all().size());
            begin += part.addressees().all().size();
            String reply = spoiled(random, reply(random, own));
            Failure failure = Failure.of("intouchsms:sms/send", "as it may happen");
            if (obstacle != null) {
                calls.add(new EndedCall<>(part, null, obstacle, null, false));
            } else if (random.nextInt(20) == 0) {
                obstacle = new ServiceUnreachableException(failure);
                calls.add(new EndedCall<>(part, null, obstacle, null, true));
            } else if (random.nextInt(20) == 0) {
                HttpReply partial = http(reply.substring(0, reply.length() / 2));
                calls.add(new EndedCall<>(part, null, new OutcomeUnknownException(failure), partial, true));
            } else {
                said.addAll(own);
                calls.add(decoded(part, reply));
            }
            shown.append("\n").append(calls.get(calls.size() - 1).tried() ? reply : "not tried");
        }
        return calls;
    }

    private static EndedCall<SmsSend.Request, SmsSend.Answer> decoded(SmsSend.Request part, String reply) {
        try {
            return new EndedCall<>(part, operation.decode(part, http(reply)), null, null, true);
        } catch (GatewayException e) {
            return new EndedCall<>(part, null, e, null, true);
        }
    }

    private static HttpReply http(String body) {
        return new HttpReply(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The verdict, error or not. */
    private static SendResult result(SmsSend.Request whole, List<EndedCall<SmsSend.Request, SmsSend.Answer>> calls) {
        try {
            return operation.merge(whole, calls).result();
        } catch (GatewayException e) {
            SendResult result = e.result().orElseThrow();
            assertThat(result.count(Outcome.SENT)).isZero();
            assertThat(e.outcome()).isEqualTo(result.worstOutcome());
            return result;
        }
    }

    private static void assertSums(SendResult result, Addressees asked, String shown) {
        int sum = result.count(Outcome.SENT) + result.count(Outcome.NOT_SENT) + result.count(Outcome.UNKNOWN);
        assertThat(sum).as(shown).isEqualTo(asked.all().size());
        assertThat(result.recipients()).as(shown).extracting(RecipientResult::given)
                .isEqualTo(asked.all().stream().map(Addressee::given).toList());
        Set<String> ids = new HashSet<>();
        assertThat(result.recipients()).as(shown).allMatch(r -> r.id() == null || ids.add(r.id()));
        assertThat(result.rest() == null ? 0 : result.rest().recipients().size()).as(shown)
                .isEqualTo(result.count(Outcome.NOT_SENT));
    }

    /** Sent only with an id and a letter for it, which a reply that came whole has for this recipient. */
    private static void assertProved(SendResult result, List<Said> said, String shown) {
        for (int i = 0; i < result.recipients().size(); i++) {
            RecipientResult one = result.recipients().get(i);
            int place = i;
            if (one.outcome() == Outcome.SENT) {
                assertThat(said).as(shown).anyMatch(s -> s.id().equals(one.id()) && s.recipient() == place
                        && Set.of("P", "Q", "S", "D", "").contains(s.letter()));
            }
        }
    }

    private static Addressees addressees(int number) {
        List<Addressee> all = IntStream.range(0, number).mapToObj(RandomRepliesTest::addressee).toList();
        return new Addressees(
                new Sms(all.stream().map(Addressee::given).toList(), "Muraho", null, null, Map.of()), all);
    }

    private static Addressee addressee(int i) {
        return new Addressee(new Recipient.Number(number(i)), number(i), null);
    }

    private static String number(int i) {
        return "+467017406" + "%02d".formatted(10 + i);
    }

    /**
     * Mostly one entry for each; sometimes fewer, more, in another order, twice, for somebody else, or with an id of an
     * earlier call.
     */
    private static List<Said> said(Random random, int begin, int recipients) {
        List<Said> said = new ArrayList<>();
        for (int i = begin; i < begin + recipients; i++) {
            if (random.nextInt(12) != 0) {
                said.add(new Said(i, Integer.toString(5_000 + i), letter(random)));
            }
        }
        if (random.nextInt(6) == 0) {
            said.add(new Said(
                    begin + random.nextInt(recipients + 2), Integer.toString(5_000 + random.nextInt(begin + recipients)),
                    letter(random)));
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(said, random);
        }
        return said;
    }

    private static String letter(Random random) {
        return List.of("P", "P", "P", "Q", "S", "D", "E", "U", "U", "X", "p", "").get(random.nextInt(12));
    }

    private static String reply(Random random, List<Said> said) {
        String spelling = List.of("recepient", "receipient", "recipient").get(random.nextInt(3));
        String details = said.stream().map(s -> entry(random, s, spelling)).collect(Collectors.joining(","));
        String success = random.nextInt(4) == 0 ? List.of("false", "\"true\"", "1", "null").get(random.nextInt(4)) : "true";
        return "{\"success\":" + success + ",\"details\":[" + details + "],\"summary\":{\"balance\":"
               + (random.nextInt(5) == 0 ? odd(random) : "12.5") + ",\"totalmessages\":"
               + (random.nextInt(5) == 0 ? odd(random) : "3") + "}}";
    }

    /** Sometimes a field holds something of another kind, or is not there. */
    private static String entry(Random random, Said said, String spelling) {
        String status = said.letter().isEmpty() ? "" : "\"status\":" + oddOfAnyKind(random, "\"" + said.letter() + "\"") + ",";
        return "{" + status + "\"" + spelling + "\":" + oddOfAnyKind(random, "\"" + number(said.recipient()) + "\"")
               + ",\"cost\":" + maybeOdd(random, "18.0") + ",\"messageid\":" + maybeOdd(random, said.id()) + "}";
    }

    private static String maybeOdd(Random random, String value) {
        return random.nextInt(30) == 0 ? odd(random) : value;
    }

    /** But not nothing, which says that the field is not there. */
    private static String oddOfAnyKind(Random random, String value) {
        return maybeOdd(random, value).replace("null", "7");
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }

    /** Now and then the whole is broken off, printed by Python, followed by something, or no reply at all. */
    private static String spoiled(Random random, String reply) {
        return switch (random.nextInt(40)) {
            case 0 -> reply.substring(0, random.nextInt(reply.length()));
            case 1 -> reply.replace('"', '\'').replace("true", "True");
            case 2 -> reply + "x";
            case 3 -> "{\"success\":false,\"response\":[{\"errors\":{\"error\":\"balance\"}}]}";
            case 4 -> "<html>" + reply;
            case 5 -> "[" + reply + "]";
            case 6 -> reply.replaceFirst("\"success\"", "\"details\":1,\"success\"");
            default -> reply;
        };
    }
}
