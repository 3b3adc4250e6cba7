package org.camelgateways.support.polling;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.camel.RuntimeCamelException;
import org.camelgateways.support.kit.FollowStoreContract;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdbcFollowStoreTest extends FollowStoreContract {

    @TempDir
    private Path directory;

    @Override
    protected FollowStore emptyStore() {
        JdbcFollowStore store = new JdbcFollowStore(database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        store.createTable();
        return store;
    }

    @Test
    void whatWasRememberedIsThereWhenTheDatabaseIsOpenedAgain() {
        String url = "jdbc:h2:file:" + directory.resolve("followed");
        Instant due = Instant.ofEpochMilli(1_234_567_890_123L);
        JdbcFollowStore before = new JdbcFollowStore(database(url), "public.followed_here");
        before.createTable();
        before.put("a/1", "one", due);

        JdbcFollowStore after = new JdbcFollowStore(database(url), "public.followed_here");
        after.createTable();

        assertThat(after.due("a/", due, 9)).containsExactly(new FollowStore.Followed("a/1", "one", due));
    }

    @Test
    void anErrorOfTheDatabaseQuotesNothing() {
        JdbcFollowStore store = new JdbcFollowStore(database("jdbc:h2:mem:" + UUID.randomUUID()));

        assertThatThrownBy(() -> store.put("+46701740605", "sesame", null)).isInstanceOf(RuntimeCamelException.class)
                .hasMessageStartingWith("the followStore's database could not remember (SQL state ").hasNoCause()
                .hasMessageNotContaining("46701740605").hasMessageNotContaining("sesame");
    }

    @Test
    void aConnectionThatDoesNotCommitByItselfIsCommitted() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;AUTOCOMMIT=FALSE";
        JdbcFollowStore store = new JdbcFollowStore(database(url));
        store.createTable();
        store.put("a", "x", null);
        List<String> seen = new ArrayList<>();

        store.forEach("", followed -> seen.add(followed.value()));

        assertThat(seen).containsExactly("x");
    }

    @Test
    void aTableIsNamedByLettersOnly() {
        assertThatThrownBy(() -> new JdbcFollowStore(database("jdbc:h2:mem:x"), "x; DROP TABLE y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JdbcDataSource database(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        return database;
    }
}
