package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.Identifiers;
import io.chapeau.database.Retention;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ChangeRetentionTest {

    /** More than one step of the pruning. */
    private static final int MANY = 1_100;

    @Inject
    ChangeRetention retention;

    @Inject
    ChangeLog changes;

    @Inject
    ChangeFeed feed;

    @Inject
    NumberedChanges log;

    @Inject
    @DataSource("management")
    AgroalDataSource database;

    @Test
    void oldChangesGoAndAnOldCursorIsTold() throws SQLException {
        append(MANY);
        long old = log.settledHead();
        execute("UPDATE change_log SET at = '2001-01-01' WHERE seq <= " + old);
        append(3);
        long head = log.settledHead();
        retention.prune();
        assertThat(feed.after(old, 100)).extracting(Change::seq).containsExactly(old + 1, old + 2, old + 3);
        assertThatThrownBy(() -> feed.after(old - 1, 100)).isInstanceOf(PrunedChangesException.class);
        assertThat(log.column("SELECT pruned_through FROM chapeau_public.public_change_head"))
                .containsExactly(Long.toString(old));
        assertThat(feed.head()).isEqualTo(head);
    }

    @Test
    void youngChangeKeepsWhatComesAfterIt() throws SQLException {
        long before = log.settledHead();
        append(3);
        log.settledHead();
        execute("UPDATE change_log SET at = '2001-01-01' WHERE seq > " + (before + 1));
        retention.prune();
        assertThat(feed.after(before, 100)).hasSize(3);
    }

    @Test
    void headStaysWhenEverythingIsPruned() throws SQLException {
        append(1);
        long head = log.settledHead();
        execute("UPDATE change_log SET at = '2001-01-01'");
        retention.prune();
        assertThat(feed.head()).isEqualTo(head);
        assertThat(feed.after(head, 100)).isEmpty();
        append(1);
        log.settledHead();
        assertThat(feed.after(head, 100)).extracting(Change::seq).containsExactly(head + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "P90D, 2025-12-31T12:00:00Z",
        "P1M, 2026-02-28T12:00:00Z",
        "PT36H, 2026-03-30T00:00:00Z",
        "P1DT12H, 2026-03-30T00:00:00Z"
    })
    void periodsAndDurationsAreUnderstood(String text, Instant since) {
        assertThat(Retention.ofSetting("CHAPEAU_CHANGES_RETENTION", text).since(Instant.parse("2026-03-31T12:00:00Z")))
                .isEqualTo(since);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "90d", "P0D", "PT59M", "P-1D", "P101Y", "P999999999Y", "PT9999999999999999H"})
    void whatIsNoUsablePeriodIsRefusedByName(String text) {
        assertThatThrownBy(() -> Retention.ofSetting("CHAPEAU_CHANGES_RETENTION", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("CHAPEAU_CHANGES_RETENTION", "P90D");
    }

    private void append(int count) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < count; i++) {
                changes.append(ChangeEntry.of(ChangeType.TAG_CREATED, Identifiers.next(), 0));
            }
        });
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }
}
