package org.camelgateways.intime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.RecordedRequest;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.model.EntriesResult;

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

    /** That a listing may be empty, and that after everything that is no listing it may be asked again. */
    static void assertListing(String operation) {
        assertThat(list(operation)).isEmpty();
        assertThat(request().method()).isEqualTo("GET");
        assertThat(request().body()).isEmpty();
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
