package org.camelgateways.intouchsms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service may answer a send with (faults R1, R2, R9 to R19). */
class RepliesTest extends ServiceTestSupport {

    // ---- no

    @ParameterizedTest
    @ValueSource(ints = { 200, 400 })
    void aRefusalIsOneWithEitherStatus(int status) {
        service.answering(status, Map.of(), refused("Balance", "Top up your account"));

        Exchange done = sent(SENDER, to(ONE, TWO), Map.of());
        RequestRejectedException error = error(RequestRejectedException.class, done);

        assertThat(error)
                .hasMessage("intouchsms:sms/send not sent: the account has not enough credit (HTTP status " + status + ")");
        assertThat(error.vendorCode()).contains("Balance");
        assertThat(error.vendorMeaning()).contains("Top up your account");
        assertThat(error.getHttpResponseCode()).isEqualTo(status);
        assertThat(error.result().orElseThrow().count(Outcome.NOT_SENT)).isEqualTo(2);
        assertThat(error.result().orElseThrow().rest()).isEqualTo(to(ONE, TWO));
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsOutcome", "NOT_SENT").containsEntry("CamelSmsNotSent",
                2);
    }

    @Test
    void anErrorThatIsNoNameIsAFactAndNotInTheMessage() {
        service.answering(refused("+46701740605 is bad", "Ring +46701740606"));

        RequestRejectedException error = error(RequestRejectedException.class, sent(SENDER, to(ONE), Map.of()));

        assertThat(error).hasMessage("intouchsms:sms/send not sent: the service refused the request (HTTP status 200)");
        assertThat(error.vendorCode()).contains("+46701740605 is bad");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"success\":false}", "{\"success\":\"False\",\"response\":[]}", "{\"success\":0,\"response\":\"no\"}",
            "{\"success\":false,\"details\":[]}", "{\"success\":false,\"response\":{\"errors\":{\"sender\":[\"unknown\"]}}}",
            "{\"success\":false,\"response\":[{\"errors\":{}}],\"details\":null}" })
    void aNoWithoutReasonIsANo(String reply) {
        service.answering(reply);

        error(RequestRejectedException.class, sent(SENDER, to(ONE), Map.of()));
    }

    @Test
    void aDetailIsToldAsAFact() {
        service.answering(401, Map.of(), "{\"detail\":\"Invalid username/password.\"}");
        AuthenticationFailedException refused
                = error(AuthenticationFailedException.class, sent(SENDER, to(ONE), Map.of()));
        assertThat(refused.vendorMeaning()).contains("Invalid username/password.");

        service.answering(400, Map.of(), "{\"detail\":\"No.\"}");
        assertThat(error(RequestRejectedException.class, sent(SENDER, to(ONE), Map.of())).vendorMeaning()).contains("No.");
    }

    @ParameterizedTest
    @CsvSource({ "400", "404", "405" })
    void aPageWithAStatusThatSaysNoIsANo(int status) {
        service.answering(status, Map.of(), "<html>Bad Request, error encountered</html>");

        error(RequestRejectedException.class, sent(SENDER, to(ONE), Map.of()));
    }

    // ---- nothing that can be believed

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "<html>down</html>", "{'success': True, 'details': [{'status': 'P', 'messageid': 238254}]}",
            "{u'success': True, u'details': [{u'status': u'P', u'messageid': 238254}]}", "[]", "\"throttled\"", "true", "7",
            "null", "{}", "{\"detail\":\"x\"}", "{\"success\":true}", "{\"success\":true,\"details\":[]}",
            "{\"success\":true,\"details\":{}}", "{\"success\":true,\"details\":\"ok\"}", "{\"success\":true,\"details\":[7]}",
            "{\"success\":true,\"details\":[null]}", "{\"success\":null,\"response\":[]}" })
    void whatDoesNotSayWhatBecameOfAnybodyIsUnknown(String reply) {
        service.answering(reply);

        assertUnknown(sent(SENDER, to(ONE), Map.of()));
    }

    @Test
    void aNameTwiceGarbageBehindAndTooMuchAreUnknown() {
        for (String reply : List.of(
                accepted(ONE).replace("\"success\":true", "\"success\":true,\"success\":true"), accepted(ONE) + "x",
                accepted(ONE) + accepted(ONE), accepted(ONE).replace("18.0", "1" + "0".repeat(1_001)),
                accepted(ONE).replace("\"Muraho\"", "[".repeat(1_001) + "]".repeat(1_001)),
                accepted(ONE).substring(0, accepted(ONE).length() - 1))) {
            service.answering(reply);
            OutcomeUnknownException error = assertUnknown(sent(SENDER, to(ONE), Map.of()));
            assertThat(error.result().orElseThrow().unpairedIds()).as("ids that may be real").containsExactly("238254");
        }
    }

    private static OutcomeUnknownException assertUnknown(Exchange done) {
        OutcomeUnknownException error = error(OutcomeUnknownException.class, done);
        assertThat(error.getHttpResponseCode()).isEqualTo(200);
        assertThat(error.result().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(1);
        assertThat(done.getMessage().getHeader("CamelSmsOutcome")).isEqualTo("UNKNOWN");
        return error;
    }

    // ---- per recipient

    @ParameterizedTest
    @CsvSource({
            "true, P, SENT", "true, Q, SENT", "true, S, SENT", "true, D, SENT", "true, E, NOT_SENT", "true, U, NOT_SENT",
            "true, X, UNKNOWN", "true, p, UNKNOWN", "true, '', UNKNOWN", "true, PP, UNKNOWN", "false, P, UNKNOWN",
            "false, Q, UNKNOWN", "false, S, SENT", "false, D, SENT", "false, E, NOT_SENT", "false, U, NOT_SENT",
            "'\"true\"', P, SENT", "'\"false\"', P, UNKNOWN", "1, P, SENT", "0, P, UNKNOWN", "null, P, SENT",
            "null, X, UNKNOWN", "[], D, SENT", "'\"yes\"', P, SENT" })
    void whateverTheWholeSaysEachRecipientHasItsOwnOutcome(String success, String letter, Outcome outcome) {
        String reply = "{\"success\":" + success + ",\"details\":[" + detail("D", ONE, 1) + "," + detail(letter, TWO, 2)
                       + "]}";
        service.answering(reply);

        SendResult result = send(to(ONE, TWO));

        assertThat(result.recipients()).extracting(RecipientResult::outcome).containsExactly(Outcome.SENT, outcome);
        assertThat(result.recipients()).extracting(RecipientResult::id).containsExactly("1", "2");
    }

    @Test
    void aStatusThatIsNotThereCountsByTheWhole() {
        service.answering("{\"success\":true,\"details\":[{\"recepient\":\"" + ONE + "\",\"messageid\":1}]}");
        assertThat(send(to(ONE)).outcome()).isEqualTo(Outcome.SENT);

        service.answering("{\"details\":[{\"recepient\":\"" + ONE + "\",\"messageid\":1}]}");
        assertUnknown(sent(SENDER, to(ONE), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "0", "-5", "1.5", "\"\"", "\"abc\"", "\"1 2\"", "{}", "[1]", "true", "\"１\"" })
    void withoutAnIdNothingCountsAsSent(String id) {
        service.answering(accepted(ONE).replace("238254", id));

        assertUnknown(sent(SENDER, to(ONE), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "7", "\"7\"", "\" 7 \"", "\"007\"", "99999999999999999999" })
    void anIdIsANumberOrTheTextOfOne(String id) {
        service.answering(accepted(ONE).replace("238254", id));

        assertThat(send(to(ONE)).ids()).containsExactly(id.replace("\"", "").strip());
    }

    // ---- whose

    @ParameterizedTest
    @ValueSource(strings = { "recepient", "receipient", "recipient" })
    void theRecipientIsReadInAllItsSpellings(String spelling) {
        service.answering(accepted(TWO, ONE).replace("recepient", spelling));

        assertThat(send(to(ONE, TWO)).ids()).containsExactly("238255", "238254");
    }

    @ParameterizedTest
    @ValueSource(strings = { "+46701740606", "46701740606", "0046701740606", "+46 70 174 06 06", " +46701740606 " })
    void theRecipientIsFoundInWhateverFormItIsWritten(String number) {
        service.answering(accepted(number, ONE));

        assertThat(send(to(ONE, TWO)).ids()).containsExactly("238255", "238254");
    }

    @Test
    void aNumberAsJsonNumberAndSeveralSpellingsAtOnceAreRead() {
        service.answering(accepted(TWO, ONE).replace("\"recepient\":\"" + TWO + "\"",
                "\"recepient\":null,\"receipient\":46701740606,\"recipient\":\"+46701740606\""));

        assertThat(send(to(ONE, TWO)).ids()).containsExactly("238255", "238254");
    }

    @Test
    void spellingsThatDisagreeNameNobody() {
        service.answering(accepted(ONE, TWO).replace("\"recepient\":\"" + TWO + "\"",
                "\"recepient\":\"" + TWO + "\",\"recipient\":\"" + ONE + "\""));

        SendResult result = send(to(ONE, TWO));

        assertThat(result.recipients()).extracting(RecipientResult::outcome).containsExactly(Outcome.SENT, Outcome.UNKNOWN);
        assertThat(result.unpairedIds()).containsExactly("238255");
    }

    @Test
    void withoutAnyRecipientThePlaceCountsIfThereAreAsMany() {
        String nameless = accepted(ONE, TWO).replaceAll("\"recepient\":\"[^\"]*\",", "");
        service.answering(nameless);
        assertThat(send(to(ONE, TWO)).ids()).containsExactly("238254", "238255");

        OutcomeUnknownException error = error(OutcomeUnknownException.class, sent(SENDER, to(ONE, TWO, THREE), Map.of()));
        assertThat(error.result().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(3);
        assertThat(error.result().orElseThrow().unpairedIds()).containsExactly("238254", "238255");
    }

    @Test
    void aReplyThatIsShortLeavesTheOthersUnknown() {
        service.answering(accepted(TWO));

        SendResult result = send(to(ONE, TWO, THREE));

        assertThat(result.recipients()).extracting(RecipientResult::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.SENT, Outcome.UNKNOWN);
        assertThat(result.rest()).isNull();
    }

    @Test
    void aReplyThatNamesSomebodyElseOrOneTwiceIsPairedAsFarAsItGoes() {
        service.answering("{\"success\":true,\"details\":[" + detail("P", ONE, 1) + "," + detail("P", ONE, 2) + ","
                          + detail("P", "+46701740699", 3) + "," + detail("P", TWO, 4) + "," + detail("U", TWO, 5) + "]}");

        SendResult result = send(to(ONE, TWO));

        assertThat(result.recipients()).extracting(RecipientResult::outcome).containsExactly(Outcome.SENT, Outcome.UNKNOWN);
        assertThat(result.recipients()).extracting(RecipientResult::id).containsExactly("1", "4");
        assertThat(result.unpairedIds()).containsExactlyInAnyOrder("2", "3", "5");
    }

    @Test
    void oneIdForTwoIsNobodys() {
        service.answering("{\"success\":true,\"details\":[" + detail("P", ONE, 1) + "," + detail("P", TWO, 1) + ","
                          + detail("P", THREE, 2) + "]}");

        SendResult result = send(to(ONE, TWO, THREE));

        assertThat(result.recipients()).extracting(RecipientResult::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.SENT);
        assertThat(result.unpairedIds()).containsExactly("1");
    }

    @Test
    void everybodyRefusedIsARejection() {
        service.answering("{\"success\":true,\"details\":[" + detail("U", ONE, 1) + "," + detail("E", TWO, 2) + "]}");

        GatewayException error = error(RequestRejectedException.class, sent(SENDER, to(ONE, TWO), Map.of()));

        assertThat(error.result().orElseThrow().recipients()).extracting(RecipientResult::reason)
                .containsExactly("the service answered with the status U", "the service answered with the status E");
    }

    // ---- amounts

    @ParameterizedTest
    @CsvSource({
            "18, 18", "-18.5, -18.5", "'\"18.25\"', 18.25", "null, ", "NaN, ", "Infinity, ", "1e400, ", "'\"18,5\"', ",
            "'\"\"', ", "{}, ", "[], ", "true, ", "1e999999999, " })
    void anAmountThatCannotBeReadIsNoneAndNothingElse(String written, BigDecimal amount) {
        service.answering("{\"success\":true,\"details\":[{\"status\":\"P\",\"recepient\":\"" + ONE
                          + "\",\"messageid\":1,\"cost\":null}],\"summary\":{\"cost\":" + written + ",\"balance\":" + written
                          + ",\"totalmessages\":" + written + "}}");

        SendResult result = send(to(ONE));

        assertThat(result.outcome()).isEqualTo(Outcome.SENT);
        assertThat(result.cost()).isEqualTo(amount);
        assertThat(result.charge().balance()).isEqualTo(amount);
    }

    @Test
    void withoutASummaryTheCostsOfTheEntriesAddUp() {
        service.answering("{\"success\":true,\"details\":[" + detail("P", ONE, 1) + "," + detail("P", TWO, 2) + "]}");

        assertThat(send(to(ONE, TWO)).cost()).isEqualByComparingTo("36");
    }
}
