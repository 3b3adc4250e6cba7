package org.camelgateways.intime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.RecordedRequest;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the tests of contacts, block list and reminders have in common. */
abstract class EntriesTestSupport extends CreateTestSupport {

    static final String XML = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>";

    static InTimeAccount account() {
        return simulator.inTime().account("demo");
    }

    static Exchange call(String operation, Object body, Map<String, Object> headers) {
        return template.request("intime:" + operation, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    static Object answer(String operation, Object body, Map<String, Object> headers) {
        Exchange done = call(operation, body, headers);
        if (done.getException() != null) {
            throw new AssertionError("failed", done.getException());
        }
        return done.getMessage().getBody();
    }

    static EntriesResult<?> entries(String operation, Object body) {
        return (EntriesResult<?>) answer(operation, body, Map.of());
    }

    static List<?> list(String operation) {
        return (List<?>) answer(operation, "whatever was there before", Map.of());
    }

    static <X extends GatewayException> X failed(Class<X> kind, String operation, Object body) {
        Exchange done = call(operation, body, Map.of());
        assertThat(done.getException()).isExactlyInstanceOf(kind);
        return kind.cast(done.getException());
    }

    static <X extends GatewayException> X failed(Class<X> kind, String operation, Object body, String reply) {
        simulator.faults().add(Fault.body200(reply));
        return failed(kind, operation, body);
    }

    /** The request after an answer of the simulator's making. */
    static String wire(String operation, Object body, String reply) {
        simulator.faults().add(Fault.body200(reply));
        entries(operation, body);
        assertThat(request().method()).isEqualTo("POST");
        assertThat(request().headers()).containsEntry("content-type", List.of("text/xml; charset=iso-8859-1"));
        return WireDocument.lastText();
    }

    static RecordedRequest request() {
        List<RecordedRequest> requests = simulator.inbox().requests();
        return requests.get(requests.size() - 1);
    }

    /** The codes of a function with a document, each its own sentence, and nothing done. */
    static void assertCodes(String operation, Object body, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(own);
        all.put("0:ERROR1", "user name or secret key is missing in the request");
        all.put("0:ERROR2", "the XML is empty or missing");
        all.put("0:ERROR3", "the user is not verified: user name or secret key is wrong");
        all.forEach((code, meaning) -> {
            simulator.faults().add(Fault.error(code));
            GatewayException error = code.matches("0:ERROR[13]")
                    ? failed(AuthenticationFailedException.class, operation, body)
                    : failed(RequestRejectedException.class, operation, body);
            assertThat(error).hasMessage("intime:" + operation + " not sent: " + meaning + " (" + code + ")");
            assertThat(error.vendorCode()).contains(code);
            assertThat(error.entries().orElseThrow().outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(error.isSafeToRetry()).isTrue();
        });
    }

    /** The codes of a listing, and that everything else that is no listing may be asked again. */
    static void assertListing(String operation) {
        assertThat(list(operation)).isEmpty();
        assertThat(request().method()).isEqualTo("GET");
        assertThat(request().body()).isEmpty();
        for (String code : List.of("0:ERROR1", "0:ERROR3")) {
            simulator.faults().add(Fault.error(code));
            assertThat(failed(AuthenticationFailedException.class, operation, null)).hasMessageEndingWith("(" + code + ")");
        }
        for (String code : List.of("0:ERROR2", "1:ERROR1", "2:ERROR2")) {
            simulator.faults().add(Fault.error(code));
            assertSafe(failed(NoAnswerException.class, operation, null));
        }
        for (String reply : List.of("<html><body>Login</body></html>", "1,2,3", "hello", "", "<groups", "<groups/>x",
                "<nixentries>", "<reminderappointments><reminderappointment/></reminderappointments>",
                "<groups><group>x</group></groups>", "<nixentries><nixentry/></nixentries>", "<!DOCTYPE groups><groups/>")) {
            simulator.faults().add(Fault.body200(reply));
            assertSafe(failed(NoAnswerException.class, operation, null));
        }
        for (Fault fault : List.of(Fault.status(503, "Busy"), Fault.html200(), Fault.garbage(), Fault.resetAfterRead(),
                Fault.closeWithoutReply())) {
            simulator.faults().add(fault);
            assertSafe(failed(NoAnswerException.class, operation, null));
        }
        assertNotStarted(
                operation + "?raw=true",
                "intime:" + operation + " cannot be used with raw=true: a listing has no document in its request");
    }

    /** That an endpoint cannot be used, and the sentence that says why. */
    static void assertNotStarted(String operation, String sentence) {
        assertThatThrownBy(() -> call(operation, null, Map.of())).hasStackTraceContaining(sentence);
    }

    private static void assertSafe(NoAnswerException error) {
        assertThat(error.isSafeToRetry()).isTrue();
    }

    /** The faults of a body that was refused, and that nothing of it was on the wire. */
    static List<String> refused(String operation, Object body) {
        InvalidRequestException refused = failed(InvalidRequestException.class, operation, body);
        assertThat(simulator.inbox().requests()).isEmpty();
        assertThat(refused.isSafeToRetry()).isTrue();
        return refused.problems().stream().map(Object::toString).toList();
    }
}
