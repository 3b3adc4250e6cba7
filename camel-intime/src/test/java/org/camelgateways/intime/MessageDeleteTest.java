package org.camelgateways.intime;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** InTime HTTP API 1.0, section 4.2: a call per id, a result per id. */
class MessageDeleteTest extends EntriesTestSupport {

    private static final String DELETE = "message/delete";
    private static final String NOT_DELETED = "intime:message/delete not sent: the message could not be deleted (2:ERROR2)";

    private static SendResult scheduled(String... numbers) {
        List<Recipient> recipients = Stream.of(numbers).<Recipient> map(Recipient.Number::new).toList();
        return send(new Sms(recipients, "Välkommen", null, simulator.clock().instant().plus(Duration.ofDays(1)), Map.of()));
    }

    private static String id(String number) {
        return scheduled(number).ids().get(0);
    }

    private static List<State> states() {
        return simulator.inbox().messages().stream().map(InboxMessage::state).toList();
    }

    private static List<Outcome> outcomes(EntriesResult<?> result) {
        assertThat(result.count(Outcome.SENT) + result.count(Outcome.NOT_SENT) + result.count(Outcome.UNKNOWN))
                .isEqualTo(result.entries().size());
        return result.entries().stream().<Outcome> map(EntryResult::outcome).toList();
    }

    private static EntriesResult<?> delete(Object body) {
        return entries(DELETE, body);
    }

    @Test
    void aTextIsTakenBackBeforeItIsDue() {
        String id = id(ONE);
        EntriesResult<?> result = delete(id);

        assertThat(result.entries()).isEqualTo(List.of(new EntryResult<>(id, id, Outcome.SENT, null)));
        simulator.clock().advance(Duration.ofDays(2));
        assertThat(states()).containsExactly(State.DELETED);
        assertThat(simulator.inbox().count(ONE)).isZero();
    }

    @Test
    void aSendToSeveralIsTakenBackByItsResult() {
        SendResult sent = scheduled(ONE, TWO, THREE);
        EntriesResult<?> result = delete(sent);

        assertThat(result.entries()).extracting(e -> e.given()).isEqualTo(sent.ids());
        assertThat(result.outcome()).isEqualTo(Outcome.SENT);
        assertThat(states()).containsOnly(State.DELETED);
    }

    @Test
    void idsComeAloneInListsInTextAndInBytes() {
        List<Object> bodies = new ArrayList<>();
        Stream.of(ONE, TWO, THREE).forEach(number -> bodies.add(id(number)));
        bodies.add(Long.valueOf(id(ONE)));
        bodies.add(List.of(id(ONE), Long.valueOf(id(TWO)), scheduled(ONE, TWO)));
        bodies.add(new String[] { id(ONE), id(TWO) });
        bodies.add(id(ONE) + ", " + id(TWO) + ",\n" + id(THREE));
        bodies.add((id(ONE) + "," + id(TWO)).getBytes(StandardCharsets.US_ASCII));
        bodies.add(new ByteArrayInputStream(id(ONE).getBytes(StandardCharsets.US_ASCII)));
        bodies.forEach(body -> assertThat(delete(body).outcome()).isEqualTo(Outcome.SENT));
        assertThat(states()).hasSize(16).containsOnly(State.DELETED);
    }

    @Test
    void ofASendsResultOnlyWhatMayHaveBeenSentIsTakenBack() {
        String[] ids = IntStream.of(0, 1, 2).mapToObj(i -> id(ONE)).toArray(String[]::new);
        Recipient one = new Recipient.Number(ONE);
        SendResult partly = new SendResult(
                null, List.of(
                        new RecipientResult(one, ONE, null, ids[0], Outcome.SENT, null),
                        new RecipientResult(one, ONE, null, ids[1], Outcome.NOT_SENT, "refused"),
                        new RecipientResult(one, ONE, null, null, Outcome.UNKNOWN, "who knows")),
                List.of(ids[2], ids[2], "-17"), null);
        assertThat(delete(partly).entries()).extracting(e -> e.given()).isEqualTo(List.of(ids[0], ids[2]));
        simulator.inbox().clear();
        assertThat(refused(DELETE, new SendResult(null, List.of(), List.of("-17"), null)))
                .containsExactly("body is empty: at least one entry is needed");
    }

    @Test
    void whatIsDueIsRefusedInTheServicesOwnWords() {
        String due = send(Sms.of(ONE, "Hej")).ids().get(0);
        RequestRejectedException refused = failed(RequestRejectedException.class, DELETE, due);
        assertThat(refused).hasMessage(NOT_DELETED);
        assertThat(refused.vendorCode()).contains("2:ERROR2");
        assertThat(refused.entries().orElseThrow().entries())
                .isEqualTo(List.of(new EntryResult<>(due, due, Outcome.NOT_SENT, NOT_DELETED)));

        String waiting = id(TWO);
        EntriesResult<?> mixed = delete(List.of(due, waiting, 999_999_999));
        assertThat(outcomes(mixed)).containsExactly(Outcome.NOT_SENT, Outcome.SENT, Outcome.NOT_SENT);
        assertThat(mixed.entries().get(0).reason()).isEqualTo(NOT_DELETED);
        assertThat(mixed.rest()).isEqualTo(List.of(due, "999999999"));
    }

    @Test
    void anotherAccountsTextIsNotTouched() {
        String id = id(ONE);
        assertThat(failed(AuthenticationFailedException.class, DELETE + "?username=nobody", id))
                .hasMessageContaining("0:ERROR3");
        assertThat(states()).containsExactly(State.SCHEDULED);
    }

    @Test
    void aConnectionThatBreaksLeavesOneOpenAndAllOthersTold() {
        List<String> ids = scheduled(ONE, TWO, THREE).ids();
        for (Fault fault : List.of(Fault.resetAfterRead(), Fault.closeWithoutReply(), Fault.truncated(), Fault.html200(),
                Fault.status(503, "Busy"), Fault.garbage())) {
            List<String> again = new ArrayList<>(scheduled(ONE, TWO, THREE).ids());
            again.addAll(scheduled(ONE, TWO, THREE).ids());
            simulator.faults().add(fault.on(DELETE));
            EntriesResult<?> result = delete(again);
            assertThat(outcomes(result)).contains(Outcome.UNKNOWN);
            assertThat(result.count(Outcome.SENT)).isEqualTo(5);
            assertThat(result.entries()).extracting(e -> e.given()).isEqualTo(again);
        }
        assertThat(outcomes(delete(ids))).containsOnly(Outcome.SENT);
    }

    @Test
    void aHundredIdsWithTroubleAmongThemAddUp() {
        String[] numbers
                = IntStream.range(0, 90).mapToObj(i -> "+467017406" + String.format("%02d", i + 5)).toArray(String[]::new);
        List<String> ids = new ArrayList<>(scheduled(numbers).ids());
        IntStream.range(0, 10).forEach(i -> ids.add((i + 1) * 5, "99999999" + i));
        simulator.faults().add(Fault.resetAfterRead().on(DELETE).after(20).times(7));
        simulator.faults().add(Fault.error("2:ERROR1").on(DELETE).after(50).times(5));
        EntriesResult<?> result = delete(ids);

        assertThat(result.entries()).extracting(e -> e.given()).isEqualTo(ids);
        assertThat(outcomes(result)).hasSize(100);
        assertThat(result.count(Outcome.UNKNOWN)).isEqualTo(7);
        assertThat(result.count(Outcome.NOT_SENT)).isBetween(5, 15);
        assertThat(simulator.inbox().requests()).filteredOn(r -> r.path().endsWith("delete.ashx")).hasSize(100);
    }

    @Test
    void aServiceThatHangsIsNotAskedToTheLastId() {
        String[] numbers
                = IntStream.range(0, 40).mapToObj(i -> "+467017406" + String.format("%02d", i + 5)).toArray(String[]::new);
        List<String> ids = scheduled(numbers).ids();
        simulator.faults().add(Fault.neverAnswer().on(DELETE).always());

        GatewayException error = failed(OutcomeUnknownException.class, DELETE + "?requestTimeout=1500", ids);

        // a window of eight, and seven that begin before the eighth of them has ended
        assertThat(simulator.inbox().requests()).filteredOn(r -> r.path().endsWith("delete.ashx"))
                .hasSizeLessThanOrEqualTo(15);
        EntriesResult<?> result = error.entries().orElseThrow();
        assertThat(outcomes(result)).hasSize(40);
        assertThat(result.entries().subList(15, 40)).allSatisfy(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(entry.reason()).startsWith("not tried");
        });
    }

    @Test
    void afterARefusedAccountNothingMoreIsTried() {
        List<Integer> ids = IntStream.rangeClosed(1, 1_000).boxed().toList();
        AuthenticationFailedException refused
                = failed(AuthenticationFailedException.class, DELETE + "?secretKey=wrong", ids);
        List<EntryResult<?>> entries = List.copyOf(refused.entries().orElseThrow().entries());
        assertThat(entries).hasSize(1_000).allMatch(e -> e.outcome() == Outcome.NOT_SENT)
                .allMatch(e -> String.valueOf(e.reason()).endsWith("(0:ERROR3)"));
        assertThat(entries).filteredOn(e -> !String.valueOf(e.reason()).startsWith("not tried"))
                .as("those under way when the first was refused").hasSizeBetween(1, 8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "17|S", " 17 ,|S", "-17|N", "18|U", "17,17|S", "17,-17|U", "1700|U", "17,1:ERROR1|U", "OK|U", "''|U",
            "<id>17</id>|U",
            "9:ERROR9|U", "017|U" })
    void onlyTheSameIdSaysThatItWasDone(String reply, String expected) {
        simulator.faults().add(Fault.body200(reply));
        Exchange done = call(DELETE, "17", Map.of());
        EntriesResult<?> result = done.getException() == null
                ? (EntriesResult<?>) done.getMessage().getBody()
                : ((GatewayException) done.getException()).entries().orElseThrow();
        assertThat(outcomes(result)).singleElement().extracting(o -> o.name().substring(0, 1)).isEqualTo(expected);
        if (expected.equals("U")) {
            assertThat(done.getException()).isExactlyInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void theSampleOfSection42() {
        assertThat(wire(DELETE, "1234567", "1234567"))
                .isEqualTo(XML + "<message><messageid>1234567</messageid></message>");
        assertThat(request().path()).isEqualTo("/api/1.0/message/delete.ashx");
        assertThat(request().query()).isEqualTo("user=demo&hash=*****");
    }

    @Test
    void whatIsNoIdIsRefusedBeforeAnythingIsTakenBack() {
        assertThat(refused(DELETE, List.of("17", 17L, "-3", "x", Map.of(), "1,2"))).containsExactly(
                "body[1] is the same as body[0]", "body[2] is no id: the service's are whole numbers above 0",
                "body[3] is no id: the service's are whole numbers above 0",
                "body[4] is no id: the service's are whole numbers above 0",
                "body[5] is no id: the service's are whole numbers above 0");
        assertThat(refused(DELETE, "17,,18")).containsExactly("body[1] is no id: the service's are whole numbers above 0");
        for (Object nothing : new Object[] { null, "", "  ", List.of(), new byte[0] }) {
            assertThat(refused(DELETE, nothing)).containsExactly("body is empty: at least one entry is needed");
        }
    }

    @Test
    void aRawDocumentGoesAsItIs() {
        String id = id(ONE);
        assertThat(answer(DELETE + "?raw=true", "<message><messageid>" + id + "</messageid></message>", Map.of()))
                .isEqualTo(id);
        assertThat(states()).containsExactly(State.DELETED);
    }

    @Test
    void anOutcomeThatIsOpenIsNotRedeliveredUnlessTheEndpointSaysSo() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0));
                from("direct:once").to("intime:message/delete");
                from("direct:again").to("intime:message/delete?resendUnknown=true");
            }
        });
        String id = id(ONE);
        simulator.faults().add(Fault.resetAfterRead().on(DELETE));
        assertThat(template.request("direct:once", e -> e.getMessage().setBody(id)).getException())
                .isExactlyInstanceOf(OutcomeUnknownException.class);

        String other = id(TWO);
        simulator.faults().add(Fault.resetAfterRead().on(DELETE));
        assertThat(template.request("direct:again", e -> e.getMessage().setBody(other)).getException())
                .as("what was taken back at the first try").isExactlyInstanceOf(RequestRejectedException.class);
        assertThat(states()).containsOnly(State.DELETED);
    }
}
