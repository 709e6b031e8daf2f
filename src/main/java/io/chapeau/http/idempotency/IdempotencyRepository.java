package io.chapeau.http.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The rows of keys, by plain statements: what is asked of them is what the database answers to a plain INSERT. */
@ApplicationScoped
class IdempotencyRepository {

    /** Who holds the row while it is not committed is still at work: not worth waiting for, it is a 409. */
    private static final String CLAIM = "SET STATEMENT innodb_lock_wait_timeout = 0 FOR"
            + " INSERT INTO idempotency_key (name, created_at) VALUES (?, ?)";

    private static final String STORE = "UPDATE idempotency_key SET answer = ? WHERE name = ? AND created_at = ?";
    private static final String FIND =
            "SELECT answer FROM idempotency_key WHERE name = ? AND created_at >= ? AND answer IS NOT NULL";
    private static final String FORGET = "DELETE FROM idempotency_key"
            + " WHERE name = ? AND (created_at < ? OR (created_at < ? AND answer IS NULL))";
    private static final String RELEASE =
            "DELETE FROM idempotency_key WHERE name = ? AND created_at = ? AND answer IS NULL";
    private static final String FORGET_OLD =
            "DELETE FROM idempotency_key WHERE created_at < ? ORDER BY created_at LIMIT 1000";

    private static final int ER_DUP_ENTRY = 1062;
    private static final int ER_LOCK_WAIT_TIMEOUT = 1205;

    /** What became of the attempt to be the first with a key. */
    enum Claim {
        MINE,
        TAKEN,
        BUSY
    }

    private final AgroalDataSource database;

    IdempotencyRepository(@DataSource("management") AgroalDataSource database) {
        this.database = database;
    }

    Claim claim(byte[] name, Instant now) throws SQLException {
        try {
            update(CLAIM, name, time(now));
            return Claim.MINE;
        } catch (SQLException refused) {
            return switch (refused.getErrorCode()) {
                case ER_DUP_ENTRY -> Claim.TAKEN;
                case ER_LOCK_WAIT_TIMEOUT -> Claim.BUSY;
                default -> throw refused;
            };
        }
    }

    /** @param claimed when; of a claim that somebody else has taken over since, the answer is not stored */
    void store(byte[] name, Instant claimed, byte[] answer) throws SQLException {
        update(STORE, answer, name, time(claimed));
    }

    void release(byte[] name, Instant claimed) throws SQLException {
        update(RELEASE, name, time(claimed));
    }

    /** The answer under a key. */
    Optional<byte[]> find(byte[] name, Instant since) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, name);
            select.setObject(2, time(since));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** Forgets an answer from before a moment, and a claim without one from before another. */
    void forget(byte[] name, Instant answered, Instant claimed) throws SQLException {
        update(FORGET, name, time(answered), time(claimed));
    }

    /** A step of the clean-up; how many rows it removed. */
    int forgetOld(Instant before) throws SQLException {
        return update(FORGET_OLD, time(before));
    }

    private int update(String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }

    private static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
