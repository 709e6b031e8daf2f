package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What a round of numbering costs does not depend on how long the log is, nor on how much waits. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class NumberingCostTest {

    private static final String WRITE = """
            INSERT INTO change_log (seq, at, type, entity, entity_id, version)
            SELECT %s, NOW(3), 'article.updated', 'article', UUID(), 1 FROM seq_1_to_%d""";

    private static final int LONG = 20_000;

    /** So many that a database which trusts in chance would find enough of them anywhere. */
    private static final int WAITING = 5_000;

    @Inject
    Numbering numbering;

    @Inject
    @DataSource("changes")
    AgroalDataSource database;

    @Test
    void roundLooksAtNoChangeThatHasItsNumber() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, WRITE.formatted("1000000000000 + seq", LONG));
                execute(connection, WRITE.formatted("NULL", WAITING));
                long before = rowsRead(connection);
                assertThat(numbering.choose(connection)).hasSize(Numbering.LIMIT);
                assertThat(rowsRead(connection) - before).isLessThan(2 * Numbering.LIMIT);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long rowsRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT SUM(variable_value) FROM information_schema.session_status"
                                + " WHERE variable_name IN ('HANDLER_READ_NEXT', 'HANDLER_READ_FIRST', 'HANDLER_READ_RND_NEXT')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
