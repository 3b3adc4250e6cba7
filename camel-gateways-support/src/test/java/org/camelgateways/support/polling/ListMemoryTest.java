package org.camelgateways.support.polling;

import java.time.Instant;

import org.camelgateways.support.polling.ListMemory.Seen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListMemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final FollowStore store = new MemoryFollowStore();
    private final ListMemory memory = new ListMemory(store, "plain:list", "someone");

    @Test
    void whatIsKeptUntilATimeIsForgottenThenAndNotBefore() {
        memory.begin();
        memory.keep("gone", new Seen("g", true), NOW);
        memory.keep("later", new Seen("l", true), NOW.plusSeconds(1));
        memory.keep("listed", new Seen("x", false));
        memory.forgetUntil(NOW.minusMillis(1));
        assertThat(memory.known()).containsOnlyKeys("gone", "later", "listed");
        memory.forgetUntil(NOW);
        assertThat(memory.known()).containsOnlyKeys("later", "listed");
        assertThat(memory.isBegun()).isTrue();
    }

    @Test
    void whatComesBackIsNotForgottenAnyMore() {
        memory.keep("back", new Seen("b", true), NOW);
        memory.keep("back", new Seen("b", false));
        memory.forgetUntil(NOW.plusSeconds(1));
        assertThat(memory.known()).containsOnlyKeys("back");
    }

    @Test
    void anotherListsMemoryIsLeftAlone() {
        ListMemory other = new ListMemory(store, "plain:list", "someone else");
        other.keep("gone", new Seen("g", true), NOW);
        memory.forgetUntil(NOW);
        assertThat(other.known()).containsOnlyKeys("gone");
    }
}
