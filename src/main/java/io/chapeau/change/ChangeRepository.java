package io.chapeau.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads numbered changes, outside of the caller's transaction: a cursor must see what is committed now. */
@ApplicationScoped
class ChangeRepository {

    private static final String HEAD = "SELECT last_seq, pruned_through FROM change_head WHERE id = 1";
    private static final String AFTER = """
            SELECT seq, at, type, public_type, entity_id, version, related
              FROM change_log WHERE seq > ? ORDER BY seq LIMIT ?""";

    private static final String BETWEEN = """
            SELECT seq, at, type, public_type, entity_id, version, related
              FROM change_log WHERE seq > ? AND at >= ? AND at < ? ORDER BY seq LIMIT ?""";

    private final AgroalDataSource database;

    ChangeRepository(@DataSource("changes") AgroalDataSource database) {
        this.database = database;
    }

    /** The last number that was given, and the last whose row is no longer kept. */
    record Head(long lastSeq, long prunedThrough) {}

    Head head() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return head(connection);
        }
    }

    /** Rows first, then the head: pruning moves the head with the rows, so a gap cannot go unnoticed. */
    List<Change> after(long seq, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Change> changes = rows(connection, seq, limit);
            long prunedThrough = head(connection).prunedThrough();
            if (seq < prunedThrough) {
                throw new PrunedChangesException(seq, prunedThrough);
            }
            return changes;
        }
    }

    /** Of the changes after a number that are kept, those of a time. */
    List<Change> between(Instant from, Instant to, long seq, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BETWEEN)) {
            select.setLong(1, seq);
            select.setObject(2, LocalDateTime.ofInstant(from, ZoneOffset.UTC));
            select.setObject(3, LocalDateTime.ofInstant(to, ZoneOffset.UTC));
            select.setInt(4, limit);
            return changes(select);
        }
    }

    private static Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            row.next();
            return new Head(row.getLong(1), row.getLong(2));
        }
    }

    private static List<Change> rows(Connection connection, long seq, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setLong(1, seq);
            select.setInt(2, limit);
            return changes(select);
        }
    }

    private static List<Change> changes(PreparedStatement select) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                changes.add(change(rows));
            }
        }
        return changes;
    }

    private static Change change(ResultSet row) throws SQLException {
        String publicType = row.getString(4);
        return new Change(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                ChangeType.ofWord(row.getString(3)),
                publicType == null ? null : ChangeType.ofWord(publicType),
                UUID.fromString(row.getString(5)),
                row.getInt(6),
                Change.relatedIds(row.getString(7)));
    }
}
