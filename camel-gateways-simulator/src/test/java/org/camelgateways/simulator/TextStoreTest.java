package org.camelgateways.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.camelgateways.simulator.InboxMessage.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    /** Against a plain list: texts come, change, go and are looked for, in any order. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void itHoldsWhatAListWouldHold(long seed) {
        Random random = new Random(seed);
        TextStore store = new TextStore(4510);
        List<InboxMessage> list = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int what = random.nextInt(100);
            if (what < 70 || list.isEmpty()) {
                list.add(store.add(draft("+467017406" + random.nextInt(10, 60), "Hej " + random.nextInt(3))));
            } else if (what < 90) {
                assertThat(store.removeFirst()).isEqualTo(list.remove(0));
            } else if (what < 99) {
                int at = random.nextInt(list.size());
                list.set(at, store.change(list.get(at).id(), text -> text.in(State.DELIVERED, "20", NOW)));
            } else if (random.nextInt(20) == 0) {
                store.clear();
                list.clear();
            }
            if (i % 97 == 0) {
                compare(store, list, "+467017406" + random.nextInt(10, 60));
            }
        }
    }

    private static void compare(TextStore store, List<InboxMessage> list, String number) {
        assertThat(store.all()).isEqualTo(list);
        assertThat(store.size()).isEqualTo(list.size());
        assertThat(list).extracting(InboxMessage::id).isSorted().doesNotHaveDuplicates();
        List<InboxMessage> his = list.stream().filter(text -> text.recipient().equals(number)).toList();
        assertThat(store.with(number)).isEqualTo(his);
        assertThat(store.countWith(number)).isEqualTo(his.size());
        List<InboxMessage> newestFirst = new ArrayList<>(list);
        Collections.reverse(newestFirst);
        assertThat(store.newest(Long.MAX_VALUE, 7)).isEqualTo(newestFirst.stream().limit(7).toList());
        if (!list.isEmpty()) {
            long middle = list.get(list.size() / 2).id();
            assertThat(store.newest(middle, 5))
                    .isEqualTo(newestFirst.stream().filter(text -> text.id() < middle).limit(5).toList());
            assertThat(store.find(middle)).isEqualTo(list.get(list.size() / 2));
            assertThat(store.firstId()).isEqualTo(list.get(0).id());
            assertThat(store.find(list.get(0).id() - 1)).isNull();
            assertThat(store.find(list.get(list.size() - 1).id() + 1)).isNull();
        }
    }

    @Test
    void whatIsSaidAgainIsKeptOnce() {
        TextStore store = new TextStore(1);
        InboxMessage first = store.add(draft("+46701740605", new String("Hej")));
        InboxMessage second = store.add(draft("+46701740606", new String("Hej")));

        assertThat(second.text()).isSameAs(first.text());
        assertThat(second.sender()).isSameAs(first.sender());
        assertThat(second.recipient()).isEqualTo("+46701740606");
    }

    @Test
    void aTextThatIsNotThereIsNotChanged() {
        assertThat(new TextStore(1).change(1, text -> text)).isNull();
    }

    private static InboxMessage draft(String recipient, String text) {
        return new InboxMessage(
                0, "intime", "demo", recipient, new String("ACME"), text, null, false, NOW, NOW, State.SENT, null, NOW, null,
                null);
    }
}
