package io.chapeau.change;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.ChapeauConfig;
import io.chapeau.database.Retention;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Forgets changes that are older than {@code CHAPEAU_CHANGES_RETENTION}, from the lowest number on and in small
 * steps, so that numbering never waits for it for long. A younger change keeps all that have higher numbers, so
 * what is kept has no hole; {@code pruned_through} moves in the transaction that forgets.
 */
@ApplicationScoped
class ChangeRetention {

    private static final int STEP = 500;

    private static final String OLDEST = """
            SELECT seq, at FROM change_log
             WHERE seq > (SELECT pruned_through FROM change_head WHERE id = 1) ORDER BY seq LIMIT ?""";
    private static final String FORGET = "DELETE FROM change_log WHERE seq <= ?";
    private static final String MOVE =
            "UPDATE change_head SET pruned_through = GREATEST(pruned_through, ?) WHERE id = 1";

    private final AgroalDataSource database;
    private final ChapeauConfig config;
    private final Clock clock;

    ChangeRetention(@DataSource("changes") AgroalDataSource database, ChapeauConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent start) {
        try {
            retention();
        } catch (IllegalArgumentException refused) {
            throw new ConfigurationException(refused.getMessage());
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void prune() throws SQLException {
        Instant since = retention().since(clock.instant());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long last;
            do {
                last = oldBefore(connection, since);
                if (last > 0) {
                    update(connection, FORGET, last);
                    update(connection, MOVE, last);
                }
                connection.commit();
            } while (last > 0);
        }
    }

    private Retention retention() {
        return Retention.ofSetting("CHAPEAU_CHANGES_RETENTION", config.changes().retention());
    }

    /** The last of the next old changes in a row, 0 when the next one is not old. */
    private static long oldBefore(Connection connection, Instant since) throws SQLException {
        long last = 0;
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, STEP);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && isBefore(rows.getObject(2, LocalDateTime.class), since)) {
                    last = rows.getLong(1);
                }
            }
        }
        return last;
    }

    private static boolean isBefore(LocalDateTime at, Instant since) {
        return at.toInstant(ZoneOffset.UTC).isBefore(since);
    }

    private static void update(Connection connection, String statement, long last) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setLong(1, last);
            update.executeUpdate();
        }
    }
}
