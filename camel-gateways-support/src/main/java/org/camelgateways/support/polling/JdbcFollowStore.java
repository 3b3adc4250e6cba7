package org.camelgateways.support.polling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in a table of a database, so that a restart, or another node, goes on where this one was:
 *
 * <pre>
 * CREATE TABLE camel_followed (
 *   followed_key VARCHAR(255) NOT NULL PRIMARY KEY,   -- compared with regard to case
 *   followed_value TEXT NOT NULL,                     -- or CLOB, whatever the database calls a text of any length
 *   due_at BIGINT)                                    -- milliseconds since 1970, UTC
 * </pre>
 *
 * Due times are kept in whole milliseconds. Each call takes one connection and is a transaction of its own.
 */
public final class JdbcFollowStore implements FollowStore {

    private static final String DUPLICATE_KEY = "23";
    private static final String HAS_PREFIX = " WHERE followed_key LIKE ? ESCAPE '!'";

    private final DataSource database;
    private final String table;

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public JdbcFollowStore(DataSource database) {
        this(database, "camel_followed");
    }

    /** @param table its name, with that of its schema where that is needed */
    public JdbcFollowStore(DataSource database, String table) {
        if (!table.matches("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?")) {
            throw new IllegalArgumentException("the table's name must be letters, digits and underscores");
        }
        this.database = database;
        this.table = table;
    }

    /** Makes the table where it is not there, in a database that knows {@code IF NOT EXISTS} and {@code TEXT}. */
    public void createTable() {
        String sql = "CREATE TABLE IF NOT EXISTS " + table
                     + " (followed_key VARCHAR(255) NOT NULL PRIMARY KEY, followed_value TEXT NOT NULL, due_at BIGINT)";
        run("create the table", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @Override
    public void put(String key, String value, @Nullable Instant dueAt) {
        run("remember", connection -> {
            boolean there = isUpdated(connection, key, value, dueAt);
            if (!there) {
                insert(connection, key, value, dueAt);
            }
            return there;
        });
    }

    private boolean isUpdated(Connection connection, String key, String value, @Nullable Instant dueAt) throws SQLException {
        return change(connection, "UPDATE " + table + " SET followed_value = ?, due_at = ? WHERE followed_key = ?", key, value,
                dueAt)
               > 0;
    }

    /** Where another node was faster, its row is the one to change. */
    private void insert(Connection connection, String key, String value, @Nullable Instant dueAt) throws SQLException {
        try {
            change(connection, "INSERT INTO " + table + " (followed_value, due_at, followed_key) VALUES (?, ?, ?)", key, value,
                    dueAt);
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith(DUPLICATE_KEY) || !connection.getAutoCommit()
                    || !isUpdated(connection, key, value, dueAt)) {
                throw e;
            }
        }
    }

    private static int change(Connection connection, String sql, String key, String value, @Nullable Instant dueAt)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.setObject(2, dueAt == null ? null : dueAt.toEpochMilli(), java.sql.Types.BIGINT);
            statement.setString(3, key);
            return statement.executeUpdate();
        }
    }

    @Override
    public void remove(String key) {
        run("forget", connection -> {
            try (PreparedStatement statement
                    = connection.prepareStatement("DELETE FROM " + table + " WHERE followed_key = ?")) {
                statement.setString(1, key);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public List<Followed> due(String prefix, Instant now, int max) {
        return max < 1
                ? List.of()
                : run("look for what is due", connection -> {
                    try (PreparedStatement statement
                            = connection.prepareStatement(select() + " AND due_at <= ? ORDER BY due_at")) {
                        statement.setString(1, pattern(prefix));
                        statement.setLong(2, now.toEpochMilli());
                        statement.setMaxRows(max);
                        return read(statement, prefix);
                    }
                });
    }

    /** All are read before the first is visited, so that the visitor may change the table. */
    @Override
    public void forEach(String prefix, Consumer<Followed> visitor) {
        List<Followed> all = run("read", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(select())) {
                statement.setString(1, pattern(prefix));
                return read(statement, prefix);
            }
        });
        all.forEach(visitor);
    }

    private String select() {
        return "SELECT followed_key, followed_value, due_at FROM " + table + HAS_PREFIX;
    }

    private static String pattern(String prefix) {
        return prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Some databases compare without regard to case. */
    private static List<Followed> read(PreparedStatement statement, String prefix) throws SQLException {
        List<Followed> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long due = rows.getLong(3);
                Instant dueAt = rows.wasNull() ? null : Instant.ofEpochMilli(due);
                if (rows.getString(1).startsWith(prefix)) {
                    found.add(new Followed(rows.getString(1), rows.getString(2), dueAt));
                }
            }
        }
        return found;
    }

    /** The database's own words may quote what it holds, so that only its codes are told. */
    private <T> T run(String what, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            T result = work.on(connection);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return result;
        } catch (SQLException e) {
            throw new RuntimeCamelException(
                    "the followStore's database could not " + what + " (SQL state " + e.getSQLState() + ", code "
                                            + e.getErrorCode() + ")");
        }
    }
}
