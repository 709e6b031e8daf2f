package io.chapeau.webhook;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain statements of the queue, in the transaction of the caller: what they count decides who sends what. */
@ApplicationScoped
class QueueStatements {

    /** What becomes of a row of a result. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    QueueStatements(@DataSource("management") AgroalDataSource database) {
        this.database = database;
    }

    /** How many rows it changed. */
    int update(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            bind(update, values);
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException("The queue of webhooks cannot be written", failed);
        }
    }

    void updateEach(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (@Nullable Object[] values : rows) {
                bind(update, values);
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException("The queue of webhooks cannot be written", failed);
        }
    }

    <T> List<T> select(String query, Row<T> row, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new PersistenceException("The queue of webhooks cannot be read", failed);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bound(values[i]));
        }
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return switch (value) {
            case Instant time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC);
            case UUID id -> id.toString();
            case null, default -> value;
        };
    }
}
