package org.camelgateways.support.error;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Queues and remote callers write exceptions out. */
class SerialisedErrorTest {

    @Test
    void anErrorKeepsItsFactsOnTheWayThroughAQueue() throws Exception {
        GatewayException back = (GatewayException) throughAQueue(new OutcomeUnknownException(
                Failure.of("plain:send", "nobody knows").status(503).vendor("9:ERROR9", "strange")));

        assertThat(back).hasMessage("plain:send may have been done: nobody knows");
        assertThat(back.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(back.operation()).isEqualTo("plain:send");
        assertThat(back.vendorCode()).contains("9:ERROR9");
        assertThat(back.vendorMeaning()).contains("strange");
        assertThat(back.result()).isEmpty();
    }

    @Test
    void aRefusalKeepsItsSentence() throws Exception {
        InvalidRequestException back = (InvalidRequestException) throughAQueue(
                InvalidRequestException.of("plain:send", "text", "is empty", new Object()));

        assertThat(back).hasMessage("plain:send not sent: text is empty");
        assertThat(back.problems()).isEmpty();
    }

    private static Object throughAQueue(Object error) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
