package org.camelgateways.examples.clubsync;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.camelgateways.examples.common.UsageException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.RunScript;
import org.jspecify.annotations.Nullable;

/** The club's database, in this process. What was committed is in its file, whatever happens then. */
final class ClubDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool;

    /** @param file null: in memory, and gone at the end */
    ClubDatabase(@Nullable Path file) {
        pool = JdbcConnectionPool.create(url(file), "", "");
        try (Connection first = pool.getConnection();
             Reader schema = new InputStreamReader(
                     ClubDatabase.class.getResourceAsStream("/sql/schema.sql"), StandardCharsets.UTF_8)) {
            RunScript.execute(first, schema);
        } catch (SQLException e) {
            pool.dispose();
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new UsageException("Another run uses " + file + "; wait for its end");
            }
            throw new IllegalStateException("The database " + file + " cannot be opened", e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
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

    /** What a query of two columns says, the second by the first. */
    Map<String, String> table(String sql) {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement();
             ResultSet lines = statement.executeQuery(sql)) {
            Map<String, String> table = new LinkedHashMap<>();
            while (lines.next()) {
                table.put(String.valueOf(lines.getString(1)), String.valueOf(lines.getString(2)));
            }
            return table;
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed", e);
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
