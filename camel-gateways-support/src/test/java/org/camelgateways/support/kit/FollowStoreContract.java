package org.camelgateways.support.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.FollowStore.Followed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What everything that follows something expects of the store that it does so in. */
public abstract class FollowStoreContract {

    private static final Instant NOON = Instant.parse("2027-03-15T12:00:00Z");

    private FollowStore store;

    /** An empty store. */
    protected abstract FollowStore emptyStore() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = emptyStore();
    }

    @Test
    void whatIsPutIsThereUntilItIsRemoved() {
        store.put("a/1", "one", null);
        store.put("a/2", "two", NOON);
        assertThat(all("a/")).containsExactlyInAnyOrder(
                new Followed("a/1", "one", null), new Followed("a/2", "two", NOON));

        store.remove("a/1");
        assertThat(all("a/")).containsExactly(new Followed("a/2", "two", NOON));
    }

    @Test
    void whatIsPutAgainTakesThePlaceOfWhatWas() {
        store.put("a/1", "one", NOON);
        store.put("a/1", "two", null);

        assertThat(all("")).containsExactly(new Followed("a/1", "two", null));
        assertThat(store.due("", NOON, 9)).isEmpty();
    }

    @Test
    void aKeyThatIsNotThereCanBeRemoved() {
        store.put("a/1", "one", null);
        store.remove("a/2");

        assertThat(all("a/")).hasSize(1);
    }

    @Test
    void onlyKeysWithThePrefixAreSeen() {
        for (String key : List.of("a/1", "a/2", "a", "A/1", "ab/1", "b/a/1", "a_1", "a%1", "a0")) {
            store.put(key, key, NOON);
        }

        assertThat(keys(all("a/"))).containsExactly("a/1", "a/2");
        assertThat(keys(store.due("a/", NOON, 9))).containsExactly("a/1", "a/2");
        assertThat(keys(all("a_"))).containsExactly("a_1");
        assertThat(keys(all("a%"))).containsExactly("a%1");
        assertThat(all("c")).isEmpty();
        assertThat(all("")).hasSize(9);
    }

    @Test
    void whatIsDueComesTheLongestDueFirstAndNoMoreThanAskedFor() {
        store.put("a/1", "late", NOON.plusSeconds(1));
        store.put("a/2", "second", NOON.minusSeconds(1));
        store.put("a/3", "third", NOON);
        store.put("a/4", "first", NOON.minusSeconds(2));
        store.put("a/5", "never", null);
        store.put("b/1", "another's", NOON.minusSeconds(3));

        assertThat(store.due("a/", NOON, 9)).extracting(Followed::value).containsExactly("first", "second", "third");
        assertThat(store.due("a/", NOON, 2)).extracting(Followed::value).containsExactly("first", "second");
        assertThat(store.due("a/", NOON.minusSeconds(9), 9)).isEmpty();
    }

    @Test
    void valuesComeBackSignForSign() {
        for (String value : List.of(" ", "a\nb\r\n\tc\\ '\"%_;--", "åäö €", "\uD83D\uDE00", "x".repeat(100_000))) {
            store.put("a/1", value, null);
            assertThat(all("a/")).extracting(Followed::value).containsExactly(value);
        }
    }

    @Test
    void keysMayBeLongAndOdd() {
        for (String key : List.of("k".repeat(255), "+46701740605", "å €'\"\\%_;--", "a b")) {
            store.put(key, "x", NOON);
            assertThat(keys(all(key))).containsExactly(key);
            store.remove(key);
            assertThat(all(key)).isEmpty();
        }
    }

    @Test
    void aVisitorMayChangeTheStore() {
        for (int i = 0; i < 100; i++) {
            store.put("a/" + i, "old", null);
        }

        store.forEach("a/", followed -> {
            if (followed.key().endsWith("7")) {
                store.remove(followed.key());
            } else {
                store.put(followed.key(), "new", null);
            }
        });

        assertThat(all("a/")).hasSize(90).extracting(Followed::value).containsOnly("new");
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int task = 0; task < 8; task++) {
                String prefix = "t" + task + "/";
                tasks.add(() -> {
                    for (int i = 0; i < 500; i++) {
                        store.put(prefix + i, "x", NOON);
                        if (i % 2 == 1) {
                            store.remove(prefix + i);
                        }
                        if (i % 50 == 0) {
                            assertThat(all(prefix)).hasSize(i / 2 + 1);
                            assertThat(store.due(prefix, NOON, 3)).hasSize(Math.min(3, i / 2 + 1));
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(all("t")).hasSize(8 * 250);
    }

    private List<Followed> all(String prefix) {
        List<Followed> all = new ArrayList<>();
        store.forEach(prefix, all::add);
        return all;
    }

    private static Set<String> keys(List<Followed> followed) {
        Set<String> keys = new TreeSet<>();
        followed.forEach(f -> keys.add(f.key()));
        assertThat(keys).hasSameSizeAs(followed);
        return keys;
    }
}
