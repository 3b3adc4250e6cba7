package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.camelgateways.simulator.InboxMessage.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageDeleteTest {
    private static final String TO = "+46701740605";
    private static final Instant DUE = Instant.parse("2026-12-01T09:00:00Z");

    private final Simulator simulator = Simulator.builder().startAt(DUE.minus(Duration.ofHours(2))).build();
    private final InTimeClient client = InTimeClient.demo(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void aTextThatWasDeletedBeforeItWasDueIsNeverSent() throws IOException {
        try (StatusPage page = new StatusPage()) {
            String id = client.post("message/create", Documents.message(
                    "<senddate>2026-12-01T10:00:00</senddate><statusurl>" + page.url() + "</statusurl>", TO));
            simulator.clock().advance(Duration.ofHours(1));
            assertThat(delete(id)).isEqualTo(id);
            simulator.clock().advance(Duration.ofDays(2));

            assertThat(simulator.inbox().messages()).extracting(InboxMessage::state).containsExactly(State.DELETED);
            assertThat(simulator.inbox().count(TO)).isZero();
            assertThat(page.forms).isEmpty();
        }
    }

    @Test
    void aTextCannotBeDeletedTwice() throws IOException {
        String id = schedule(TO);

        assertThat(delete(id)).isEqualTo(id);
        assertThat(delete(id)).isEqualTo("2:ERROR2");
    }

    @Test
    void aTextThatIsDueCannotBeDeleted() throws IOException {
        String id = schedule(TO);
        simulator.clock().advanceTo(DUE);

        assertThat(delete(id)).isEqualTo("2:ERROR2");
        simulator.clock().advance(Duration.ofMinutes(1));
        assertThat(delete(id)).isEqualTo("2:ERROR2");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state).containsExactly(State.DELIVERED);
    }

    @Test
    void aTextThatWasSentAtOnceCannotBeDeleted() throws IOException {
        String id = client.post("message/create", Documents.to(TO));

        assertThat(delete(id)).isEqualTo("2:ERROR2");
    }

    @Test
    void eachRecipientHasAnIdOfItsOwnToDelete() throws IOException {
        String[] ids = schedule(TO, "+46701740606", "+46701740607").split(",");
        assertThat(delete(ids[1])).isEqualTo(ids[1]);
        simulator.clock().advance(Duration.ofDays(1));

        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state)
                .containsExactly(State.DELIVERED, State.DELETED, State.DELIVERED);
    }

    private String schedule(String... numbers) throws IOException {
        return client.post("message/create", Documents.scheduled("2026-12-01T10:00:00", numbers));
    }

    private String delete(String id) throws IOException {
        return client.post("message/delete", "<message><messageid> " + id + "\n</messageid></message>");
    }
}
