package io.chapeau.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where services tell what they wrote. The rows are written when the transaction is about to commit, after
 * everything else, in one entry for each entity: two writes of one entity then get their ids in the order in
 * which they held its lock. A rollback leaves nothing, a failure to write them rolls everything back.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String INSERT = """
            INSERT INTO change_log (at, type, public_type, entity, entity_id, version, related)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager session;
    private final AgroalDataSource database;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry registry;
    private final Sequencer sequencer;
    private final Freshness freshness;
    private final Clock clock;

    ChangeLog(
            @PersistenceUnit("management") EntityManager session,
            @DataSource("management") AgroalDataSource database,
            TransactionManager transactions,
            TransactionSynchronizationRegistry registry,
            Sequencer sequencer,
            Freshness freshness,
            Clock clock) {
        this.session = session;
        this.database = database;
        this.transactions = transactions;
        this.registry = registry;
        this.sequencer = sequencer;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Adds to what the current transaction will tell; without a transaction this is a fault of the caller. */
    public void append(ChangeEntry entry) {
        Pending pending = (Pending) registry.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            register(pending);
            registry.putResource(Pending.class, pending);
        }
        pending.changes.computeIfAbsent(entry.entityId(), NetChange::new).add(entry);
    }

    /** Not an interposed one: those run afterwards, and end the session and the connection. */
    private void register(Pending pending) {
        try {
            transactions.getTransaction().registerSynchronization(pending);
        } catch (RollbackException | SystemException lost) {
            throw new IllegalStateException("The transaction can take no change entry", lost);
        }
    }

    /** On the transaction's connection, but not by the session: that has given its own back when it ends first. */
    private void write(Collection<NetChange> changes) {
        session.flush();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<NetChange> effective =
                changes.stream().filter(change -> change.type() != null).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NetChange change : effective) {
                bind(insert, change, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException("The change log cannot be written", failed);
        }
    }

    private static void bind(PreparedStatement insert, NetChange change, LocalDateTime now) throws SQLException {
        ChangeType type = change.type();
        ChangeType publicType = change.publicType();
        if (type == null) {
            throw new IllegalArgumentException("Nothing happened to " + change.entityId());
        }
        insert.setObject(1, now);
        insert.setString(2, type.word());
        insert.setString(3, publicType == null ? null : publicType.word());
        insert.setString(4, type.entity().word());
        insert.setString(5, change.entityId().toString());
        insert.setInt(6, change.version());
        insert.setString(
                7,
                change.related().isEmpty()
                        ? null
                        : change.related().stream().map(UUID::toString).collect(Collectors.joining(" ")));
    }

    /** What one transaction will tell. */
    private final class Pending implements Synchronization {

        private final Map<UUID, NetChange> changes = new LinkedHashMap<>();

        @Override
        public void beforeCompletion() {
            write(changes.values());
        }

        /** Before the writer has its answer, and also when nobody can say whether the database has committed. */
        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_ROLLEDBACK) {
                return;
            }
            changes.values().forEach(this::applyHere);
            sequencer.wake();
        }

        private void applyHere(NetChange change) {
            ChangeType seen = change.publicType();
            if (seen != null) {
                freshness.changed(CacheTag.touchedBy(seen, change.entityId(), change.related()));
            }
        }
    }
}
