package org.camelgateways.examples.tracking;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.camelgateways.examples.common.UsageException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * The database in this process in which everything is kept. What was committed is in its file, whatever happens then.
 */
final class Database implements AutoCloseable {

    private final JdbcConnectionPool pool;

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** What is made of a line of a result. */
    @FunctionalInterface
    interface Line<T> {
        T of(ResultSet line) throws SQLException;
    }

    /** @param file null: in memory, and gone at the end */
    Database(@Nullable Path file) {
        pool = JdbcConnectionPool.create(url(file), "", "");
        try (Connection first = pool.getConnection()) {
            first.isValid(0);
        } catch (SQLException e) {
            pool.dispose();
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new UsageException("Another run uses " + file + "; wait for its end");
            }
            throw new IllegalStateException("The database " + file + " cannot be opened", e);
        }
    }

    /** Each commit waits until the file has it: usually H2 writes up to half a second later. */
    private static String url(@Nullable Path file) {
        return file == null
                ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                : "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    DataSource source() {
        return pool;
    }

    /** All of it, or nothing where it throws. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed", e);
        }
    }

    /** From here on what was committed is also there after a power failure. */
    void force() {
        inTransaction(connection -> change(connection, "CHECKPOINT SYNC"));
    }

    /** How many lines it changed. */
    static int change(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    <T> List<T> query(String sql, Line<T> line, @Nullable Object... values) {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(statement, values);
                List<T> found = new ArrayList<>();
                try (ResultSet lines = statement.executeQuery()) {
                    while (lines.next()) {
                        found.add(line.of(lines));
                    }
                }
                return found;
            }
        });
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
