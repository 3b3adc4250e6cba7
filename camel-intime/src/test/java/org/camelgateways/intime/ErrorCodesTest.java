package org.camelgateways.intime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.simulator.Fault;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every code that there can be, of every function, over HTTP: what the function's table in the manual has is its own
 * sentence, and all others leave open what was done.
 */
class ErrorCodesTest extends EntriesTestSupport {

    /** InTime HTTP API 1.0, sections 4 to 7. */
    private static final String TABLE = """
            message/create         1:ERROR1 the service could not validate the XML
            message/create         1:ERROR2 sendAt is earlier than the service's clock
            message/create         1:ERROR3 recipients have a wrong format
            message/create         2:ERROR0 the service could not load the block list
            message/create         2:ERROR1 the message could not be sent
            message/create         2:ERROR2 there are no recipients to send the message to
            message/delete         1:ERROR1 the service could not open the XML
            message/delete         2:ERROR1 the service could not read the id in the XML
            message/delete         2:ERROR2 the message could not be deleted
            contacts/add           1:ERROR1 the service could not validate the XML
            contacts/add           2:ERROR1 the contact could not be created
            contacts/add           3:ERROR1 a contact has no valid e-mail address
            contacts/add           3:ERROR2 a contact has no valid mobile number
            contacts/addgroup      1:ERROR1 the service could not open the XML
            contacts/addgroup      2:ERROR1 no group could be created
            contacts/deletegroup   1:ERROR1 the service could not open the XML
            contacts/deletegroup   2:ERROR1 no group could be deleted
            nix/addnix             1:ERROR1 the service could not open the XML
            nix/addnix             2:ERROR1 the entry could not be created
            nix/deletenix          1:ERROR1 the service could not open the XML
            nix/deletenix          2:ERROR1 the number could not be removed
            reminder/add           1:ERROR1 the service could not open the XML
            reminder/add           2:ERROR1 reminders could not be created
            reminder/edit          1:ERROR1 the service could not open the XML
            reminder/edit          2:ERROR1 reminders could not be changed
            """;

    private static Map<String, String> meanings(WireFunction function) {
        Map<String, String> meanings = new HashMap<>();
        meanings.put("0:ERROR1", "user name or secret key is missing in the request");
        meanings.put("0:ERROR3", "the user is not verified: user name or secret key is wrong");
        if (!function.lists()) {
            meanings.put("0:ERROR2", "the XML is empty or missing");
        }
        TABLE.lines().map(line -> line.split(" +", 3)).filter(row -> row[0].equals(function.operation()))
                .forEach(row -> meanings.put(row[1], row[2]));
        return meanings;
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void everyCodeOfAFunctionIsItsOwnSentenceAndEveryOtherLeavesItOpen(WireFunction function) {
        Map<String, String> meanings = meanings(function);
        for (int stage = 0; stage < 10; stage++) {
            for (int number = 0; number < 10; number++) {
                String code = stage + ":ERROR" + number;
                simulator.faults().add(Fault.error(code));
                Exchange done = template.request(function.uri(), e -> e.getMessage().setBody(function.body("Hej")));
                if (function.lists() && code.equals("2:ERROR1")) {
                    assertThat(done.getMessage().getBody()).isEqualTo(List.of());
                } else {
                    assertCode(function, code, meanings.get(code), (GatewayException) done.getException());
                }
            }
        }
    }

    private static void assertCode(WireFunction function, String code, String meaning, GatewayException error) {
        Class<?> open = function.lists() ? NoAnswerException.class : OutcomeUnknownException.class;
        Class<?> refused = code.startsWith("0:ERROR") && !code.equals("0:ERROR2")
                ? AuthenticationFailedException.class : RequestRejectedException.class;
        String sentence = meaning == null
                ? " may have been done: the service answered " + code + ", which its manual does not list for this function"
                : " not sent: " + meaning + " (" + code + ")";
        assertThat(error).as(function + " " + code).isExactlyInstanceOf(meaning == null ? open : refused);
        if (!function.lists() || meaning != null) {
            assertThat(error).hasMessage("intime:" + function.operation() + sentence);
        }
        assertThat(error.vendorCode()).contains(code);
        assertThat(error.vendorMeaning()).contains(meaning == null ? "not in the manual" : meaning);
        assertThat(error.getHttpResponseCode()).isEqualTo(200);
        assertThat(error.isSafeToRetry()).isEqualTo(function.lists() || meaning != null);
        Outcome each = meaning == null ? Outcome.UNKNOWN : Outcome.NOT_SENT;
        error.entries().ifPresent(entries -> assertThat(entries.outcome()).isEqualTo(each));
        error.result().ifPresent(result -> assertThat(result.outcome()).isEqualTo(each));
        assertThat(function.lists() || error.entries().isPresent() || error.result().isPresent()).isTrue();
    }
}
