package io.chapeau.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a table of the test's own as a service writes to content, with what happens between the entry in the
 * log and the commit drawn at random: nothing, a pause, or a failure.
 */
@ApplicationScoped
class ProbeWriter {

    static final String TABLE =
            "CREATE OR REPLACE TABLE change_probe (id UUID NOT NULL PRIMARY KEY, version INT NOT NULL)";

    private static final String LOCK = "SELECT version FROM change_probe WHERE id = ? FOR UPDATE";
    private static final String INSERT = "INSERT INTO change_probe (version, id) VALUES (?, ?)";
    private static final String UPDATE = "UPDATE change_probe SET version = ? WHERE id = ?";
    private static final String DELETE = "DELETE FROM change_probe WHERE version < ? AND id = ?";
    private static final int LONGEST_PAUSE_NANOS = 8_000_000;

    private final AgroalDataSource database;
    private final ChangeLog changes;
    private final TransactionSynchronizationRegistry registry;

    ProbeWriter(
            @DataSource("management") AgroalDataSource database,
            ChangeLog changes,
            TransactionSynchronizationRegistry registry) {
        this.database = database;
        this.changes = changes;
        this.registry = registry;
    }

    /** One transaction; the tally learns of it when it has been committed. */
    void write(Tally tally) {
        UUID entity = tally.any();
        boolean doomed = ThreadLocalRandom.current().nextInt(100) < 15;
        try {
            Optional<Tally.Written> written =
                    QuarkusTransaction.requiringNew().call(() -> change(tally, entity, doomed));
            written.ifPresent(tally::commit);
        } catch (QuarkusTransactionException | IllegalStateException failed) {
            if (!doomed && !isLoser(failed)) {
                throw failed;
            }
        }
    }

    private Optional<Tally.Written> change(Tally tally, UUID entity, boolean doomed) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Integer version = lock(connection, entity);
            if (version == null && tally.isRetired(entity)) {
                return Optional.empty();
            }
            Tally.Written written = next(entity, version);
            if (written.type() == ChangeType.TAG_DELETED) {
                tally.retire(entity);
            }
            execute(connection, written);
            if (version == null && tally.isRetired(entity)) {
                // Since it was looked for, it was created and deleted by others: an id is never used again.
                QuarkusTransaction.setRollbackOnly();
                return Optional.empty();
            }
            changes.append(
                    ChangeEntry.of(written.type(), entity, written.version()).seenIf(false));
            registry.registerInterposedSynchronization(new BeforeCommit(registry, doomed));
            return Optional.of(written);
        }
    }

    private static Tally.Written next(UUID entity, @Nullable Integer version) {
        if (version == null) {
            return new Tally.Written(ChangeType.TAG_CREATED, entity, 0);
        }
        boolean deletes = ThreadLocalRandom.current().nextInt(100) < 10;
        return new Tally.Written(deletes ? ChangeType.TAG_DELETED : ChangeType.TAG_UPDATED, entity, version + 1);
    }

    private static void execute(Connection connection, Tally.Written written) throws SQLException {
        String statement =
                switch (written.type()) {
                    case TAG_CREATED -> INSERT;
                    case TAG_DELETED -> DELETE;
                    default -> UPDATE;
                };
        try (PreparedStatement change = connection.prepareStatement(statement)) {
            change.setInt(1, written.version());
            change.setString(2, written.entity().toString());
            change.executeUpdate();
        }
    }

    private static @Nullable Integer lock(Connection connection, UUID entity) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, entity.toString());
            try (ResultSet row = lock.executeQuery()) {
                return row.next() ? row.getInt(1) : null;
            }
        }
    }

    /** Two create one entity at once, or deadlock about the gap where it will be: the loser has written nothing. */
    private static boolean isLoser(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && (refused.getErrorCode() == 1062 || refused.getErrorCode() == 1213)) {
                return true;
            }
        }
        return false;
    }

    /** Runs when the entry has been written and the commit is next. */
    private record BeforeCommit(TransactionSynchronizationRegistry registry, boolean doomed)
            implements Synchronization {

        @Override
        public void beforeCompletion() {
            if (ThreadLocalRandom.current().nextBoolean()) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_NANOS));
            }
            if (doomed) {
                registry.setRollbackOnly();
            }
        }

        @Override
        public void afterCompletion(int status) {
            // The tally counts what the caller of the commit knows.
        }
    }
}
