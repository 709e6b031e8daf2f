package io.chapeau.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapeau.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class RetryTransientTest {

    private final PersistenceException deadlock = new PersistenceException(sql(1213));

    @Inject
    FailingCalls calls;

    private final Set<Object> transactions = new HashSet<>();

    @Test
    void deadlockIsRepeatedInANewTransaction() {
        calls.fail(2, deadlock, transactions);
        assertThat(transactions).hasSize(3);
    }

    @Test
    void staleSnapshotIsRepeatedThoughItLooksLikeAVersionConflict() {
        calls.fail(1, new OptimisticLockException(sql(1020)), transactions);
        assertThat(transactions).hasSize(2);
    }

    @Test
    void failureThatIsOnlySuppressedIsRepeated() {
        PersistenceException commit = new PersistenceException("commit");
        commit.addSuppressed(sql(1213));
        calls.fail(1, commit, transactions);
        assertThat(transactions).hasSize(2);
    }

    @Test
    void versionConflictIsNeverRepeated() {
        OptimisticLockException conflict = new OptimisticLockException("stale");
        assertThatThrownBy(() -> calls.fail(1, conflict, transactions)).isSameAs(conflict);
        assertThat(transactions).hasSize(1);
    }

    @Test
    void otherFailuresOfTheDatabaseAreNeverRepeated() {
        PersistenceException duplicate = new PersistenceException(sql(1062));
        assertThatThrownBy(() -> calls.fail(1, duplicate, transactions)).isSameAs(duplicate);
        assertThat(transactions).hasSize(1);
    }

    @Test
    void afterSevenRepeatsTheFailureIsTold() {
        assertThatThrownBy(() -> calls.fail(100, deadlock, transactions)).isSameAs(deadlock);
        assertThat(transactions).hasSize(8);
    }

    @Test
    void callInsideATransactionIsLeftToWhoeverOpenedIt() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> calls.fail(1, deadlock, transactions)))
                .isSameAs(deadlock);
        assertThat(transactions).hasSize(1);
    }

    @Test
    void callInATransactionOfItsOwnIsRepeatedWhateverIsAroundIt() {
        QuarkusTransaction.requiringNew().run(() -> calls.failAlone(1, deadlock, transactions));
        assertThat(transactions).hasSize(2);
    }

    @Test
    void bothSidesOfARealDeadlockGetThrough() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        List<Callable<Integer>> sides = List.of(
                () -> attempts("retry-a", "retry-b", bothHoldOne), () -> attempts("retry-b", "retry-a", bothHoldOne));
        int attempts = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> side : threads.invokeAll(sides)) {
                attempts += side.get();
            }
        }
        assertThat(attempts).isEqualTo(3);
    }

    private int attempts(String first, String second, CyclicBarrier bothHoldOne) throws Exception {
        Set<Object> own = new HashSet<>();
        calls.change(first, second, bothHoldOne, own);
        return own.size();
    }

    private static SQLException sql(int code) {
        return new SQLException("as the database says it", "HY000", code);
    }
}
