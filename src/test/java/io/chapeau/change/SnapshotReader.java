package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Follows as sync does: reads what is new and the entities of it in one snapshot, where each entity must be at
 * least as new as its change. A mirror that found an older one would keep it for good.
 */
record SnapshotReader(Connection connection, long before, AtomicBoolean written) implements Callable<List<Change>> {

    private static final String NEW = """
            SELECT c.seq, c.type, c.entity_id, c.version, p.version
              FROM change_log c LEFT JOIN change_probe p ON p.id = c.entity_id
             WHERE c.seq > ? ORDER BY c.seq LIMIT 50""";

    @Override
    public List<Change> call() throws SQLException {
        List<Change> read = new ArrayList<>();
        try (connection) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            long last = before;
            boolean complete;
            do {
                complete = written.get();
                int known;
                do {
                    known = read.size();
                    readPage(last, read);
                    last = read.isEmpty() ? before : read.getLast().seq();
                } while (read.size() > known);
            } while (!complete);
        }
        return read;
    }

    private void readPage(long last, List<Change> read) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEW)) {
            select.setLong(1, last);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ChangeType type = ChangeType.ofWord(row.getString(2));
                    int version = row.getInt(4);
                    assertNotOlder(type, version, row.getObject(5, Integer.class));
                    UUID entity = UUID.fromString(row.getString(3));
                    read.add(new Change(row.getLong(1), Instant.EPOCH, type, null, entity, version, Set.of()));
                }
            }
        } finally {
            connection.rollback();
        }
    }

    /** An entity that is not there was deleted by this change or a later one. */
    private static void assertNotOlder(ChangeType type, int version, @Nullable Integer seen) {
        if (seen != null) {
            assertThat(type).isNotEqualTo(ChangeType.TAG_DELETED);
            assertThat(seen).isGreaterThanOrEqualTo(version);
        }
    }
}
