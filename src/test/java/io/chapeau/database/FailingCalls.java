package io.chapeau.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Calls that fail as the database makes calls fail. Each attempt notes the transaction that it ran in. */
@ApplicationScoped
class FailingCalls {

    private static final String TOUCH = "UPDATE server_secret SET value = REVERSE(value) WHERE name = :name";

    private final EntityManager session;
    private final TransactionSynchronizationRegistry registry;
    private final AgroalDataSource database;

    FailingCalls(
            @PersistenceUnit("management") EntityManager session,
            TransactionSynchronizationRegistry registry,
            @DataSource("management") AgroalDataSource database) {
        this.session = session;
        this.registry = registry;
        this.database = database;
    }

    void makeRows(@Observes StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate(
                    "INSERT IGNORE INTO server_secret (name, value) VALUES ('retry-a', 'ab'), ('retry-b', 'ab')");
        }
    }

    /** Fails the first so many times. */
    @RetryTransient
    @Transactional
    public void fail(int times, RuntimeException failure, Set<Object> transactions) {
        transactions.add(registry.getTransactionKey());
        if (transactions.size() <= times) {
            throw failure;
        }
    }

    /** Fails the first so many times, in a transaction of its own. */
    @RetryTransient
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failAlone(int times, RuntimeException failure, Set<Object> transactions) {
        transactions.add(registry.getTransactionKey());
        if (transactions.size() <= times) {
            throw failure;
        }
    }

    /** Changes two rows; the first attempt waits with the first one in hand until the other side holds the second. */
    @RetryTransient
    @Transactional
    public void change(String first, String second, CyclicBarrier bothHoldOne, Set<Object> transactions)
            throws Exception {
        transactions.add(registry.getTransactionKey());
        touch(first);
        if (transactions.size() == 1) {
            bothHoldOne.await(30, TimeUnit.SECONDS);
        }
        touch(second);
    }

    /** Changes a row on a connection that is cut before the commit. */
    @Transactional
    public void loseConnection() {
        touch("retry-a");
        Object connection = connection();
        QuarkusTransaction.suspendingExisting().run(() -> cut(connection));
    }

    /** Reads on a connection that is cut. */
    @Transactional
    public void loseConnectionReading() {
        Object connection = Together.reading(this::connection);
        QuarkusTransaction.suspendingExisting().run(() -> cut(connection));
        Together.reading(this::connection);
    }

    private Object connection() {
        return session.createNativeQuery("SELECT CONNECTION_ID()").getSingleResult();
    }

    private void cut(Object connection) {
        try (Connection other = database.getConnection();
                Statement kill = other.createStatement()) {
            kill.execute("KILL CONNECTION " + connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void touch(String name) {
        session.createNativeQuery(TOUCH).setParameter("name", name).executeUpdate();
    }
}
