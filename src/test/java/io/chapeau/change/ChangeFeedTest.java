package io.chapeau.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.Identifiers;
import io.chapeau.testing.TestDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ChangeFeedTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Inject
    ChangeFeed feed;

    @Inject
    ChangeLog changes;

    @Inject
    ChangeRepository repository;

    @Inject
    NumberedChanges log;

    @Inject
    @DataSource("changes")
    AgroalDataSource database;

    /** Its first round of numbering mostly finds nothing to number, and says so. */
    @Test
    void nodeThatStartsAppliesNothingThatWasInTheLogBefore() throws Exception {
        append();
        append();
        long head = log.settledHead();
        Freshness freshness = new Freshness();
        AppliedChanges applied = new AppliedChanges(repository, freshness);
        applied.through(0);
        applied.through(head);
        assertThat(freshness.count()).isEqualTo(1);
    }

    @Test
    void whoeverWaitsLearnsOfTheNextCommit() throws Exception {
        long before = log.settledHead();
        CompletableFuture<Long> answer = feed.await(before, LONG);
        assertThat(answer).isNotDone();
        append();
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(before + 1);
    }

    @Test
    void whatIsKnownAlreadyIsAnsweredAtOnce() throws Exception {
        append();
        long head = log.settledHead();
        assertThat(feed.await(head - 1, LONG).get(20, TimeUnit.SECONDS)).isEqualTo(head);
    }

    @Test
    void timeoutAnswersThatNothingCame() throws Exception {
        long head = log.settledHead();
        assertThat(feed.await(head, Duration.ofMillis(50)).get(20, TimeUnit.SECONDS))
                .isEqualTo(head);
    }

    /** Another node leaves a number in the database without a word to this one. */
    @Test
    void numberOfAnotherNodeIsNoticed() throws Exception {
        long before = log.settledHead();
        CompletableFuture<Long> answer = feed.await(before, LONG);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement
                    .executeQuery("SELECT last_seq FROM change_head FOR UPDATE")
                    .close();
            statement.executeUpdate("INSERT INTO change_log (seq, at, type, entity, entity_id, version) VALUES ("
                    + (before + 1) + ", UTC_TIMESTAMP(3), 'tag.created', 'tag', UUID(), 0)");
            statement.executeUpdate("UPDATE change_head SET last_seq = " + (before + 1));
            connection.commit();
        }
        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(before + 1);
    }

    @Test
    void limitCutsAndTheNextCallGoesOn() throws SQLException {
        long before = log.settledHead();
        append();
        append();
        append();
        log.settledHead();
        assertThat(feed.after(before, 2)).extracting(Change::seq).containsExactly(before + 1, before + 2);
        assertThat(feed.after(before + 2, 2)).extracting(Change::seq).containsExactly(before + 3);
    }

    private void append() {
        QuarkusTransaction.requiringNew()
                .run(() -> changes.append(ChangeEntry.of(ChangeType.TAG_CREATED, Identifiers.next(), 0)));
    }
}
