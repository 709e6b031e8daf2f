package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.Identifiers;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that dies in the middle of numbering costs nothing but the time until another one looks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class NumberingCrashTest {

    @Inject
    Numbering numbering;

    @Inject
    ChangeLog changes;

    @Inject
    Freshness freshness;

    @Inject
    Sequencer sequencer;

    @Inject
    ChangeFeed feed;

    @Inject
    NumberedChanges log;

    @Inject
    TransactionManager transactions;

    @Inject
    TransactionSynchronizationRegistry registry;

    @Inject
    @PersistenceUnit("management")
    EntityManager session;

    @Inject
    @DataSource("management")
    AgroalDataSource management;

    @Inject
    @DataSource("changes")
    AgroalDataSource database;

    private final List<UUID> entities = new ArrayList<>();

    /** How far the node got. */
    enum Step {
        HOLDS_THE_LOCK,
        CHOSE_ROWS,
        HOLDS_THE_HEAD,
        NUMBERED,
        COMMITTED
    }

    @ParameterizedTest
    @EnumSource
    void deathAfterAnyStepLosesNothingAndRepeatsNothing(Step step) throws SQLException {
        long before = log.settledHead();
        try (Connection dying = database.getConnection()) {
            dying.setAutoCommit(false);
            reach(step, dying);
            kill(dying);
        }
        assertThat(log.settledHead()).isEqualTo(before + entities.size());
        assertNumberedOnce(before);
        append(changes);
        log.settledHead();
        assertNumberedOnce(before);
    }

    @Test
    void nodeThatStandsStillAmidNumberingHoldsUpNobodyForGood() throws SQLException {
        long before = log.settledHead();
        try (Connection still = database.getConnection()) {
            still.setAutoCommit(false);
            reach(Step.NUMBERED, still);
            log.settledHead();
            assertNumberedOnce(before);
            still.abort(Runnable::run);
        }
    }

    @Test
    void clockThatIsSetBackChangesNoOrder() throws SQLException {
        ChangeLog anHourAgo = new ChangeLog(
                session,
                management,
                transactions,
                registry,
                sequencer,
                freshness,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
        long before = log.settledHead();
        try (Connection node = database.getConnection()) {
            assertThat(numbering.lock(node)).isTrue();
            append(changes);
            append(anHourAgo);
            append(changes);
            append(anHourAgo);
            numbering.release(node);
        }
        log.settledHead();
        List<Change> read = assertNumberedOnce(before);
        assertThat(read).extracting(Change::entityId).isEqualTo(entities);
        assertThat(read.get(1).at()).isBefore(read.get(0).at());
    }

    /** The changes are committed while the dying node holds the lock, so that it is the one to number them. */
    private void reach(Step step, Connection node) throws SQLException {
        assertThat(numbering.lock(node)).isTrue();
        append(changes);
        append(changes);
        if (step.compareTo(Step.CHOSE_ROWS) >= 0) {
            List<Long> rows = numbering.choose(node);
            assertThat(rows).hasSize(2);
            if (step.compareTo(Step.HOLDS_THE_HEAD) >= 0) {
                long head = numbering.holdHead(node);
                if (step.compareTo(Step.NUMBERED) >= 0) {
                    numbering.number(node, rows, head);
                }
            }
        }
        if (step == Step.COMMITTED) {
            node.commit();
        }
    }

    private void append(ChangeLog writer) {
        UUID entity = Identifiers.next();
        QuarkusTransaction.requiringNew().run(() -> writer.append(ChangeEntry.of(ChangeType.TAG_CREATED, entity, 0)));
        entities.add(entity);
    }

    private List<Change> assertNumberedOnce(long before) {
        List<Change> read = feed.after(before, 1_000);
        assertThat(read).extracting(Change::entityId).containsExactlyInAnyOrderElementsOf(entities);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).seq()).isEqualTo(before + 1 + i);
        }
        return read;
    }

    private void kill(Connection dying) throws SQLException {
        long id;
        try (Statement statement = dying.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            id = row.getLong(1);
        }
        try (Connection other = management.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("KILL CONNECTION " + id);
        }
    }
}
