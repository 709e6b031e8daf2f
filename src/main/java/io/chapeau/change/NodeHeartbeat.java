package io.chapeau.change;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.Identifiers;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells the other nodes how far this one has applied the change log, soon after each change and every two seconds
 * else. A node that says nothing for six seconds is not live, and nobody waits for it. The database's clock counts.
 */
@ApplicationScoped
public class NodeHeartbeat {

    private static final Logger LOG = Logger.getLogger(NodeHeartbeat.class);
    private static final Duration BEATS_EVERY = Duration.ofSeconds(2);
    private static final Duration BEATS_AT_MOST_EVERY = Duration.ofMillis(250);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(20);
    private static final Duration END_AT_MOST = Duration.ofSeconds(5);

    private static final String BEAT = """
            INSERT INTO node_heartbeat (node, applied_seq, at) VALUES (?, ?, NOW(3))
            ON DUPLICATE KEY UPDATE applied_seq = VALUES(applied_seq), at = VALUES(at)""";
    private static final String LEAVE = "DELETE FROM node_heartbeat WHERE node = ? OR at < NOW(3) - INTERVAL 1 DAY";
    private static final String BEHIND = """
            SELECT COUNT(*) FROM node_heartbeat
             WHERE node <> ? AND applied_seq < ? AND at > NOW(3) - INTERVAL 6 SECOND""";

    private final AgroalDataSource database;
    private final ChangeFeed feed;
    private final UUID node = Identifiers.next();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "node heartbeat");
    private boolean failing;

    NodeHeartbeat(@DataSource("changes") AgroalDataSource database, ChangeFeed feed) {
        this.database = database;
        this.feed = feed;
        this.thread.setDaemon(true);
    }

    /** Last: a start that a wrong setting ends has nothing under way. */
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 1000) StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException, SQLException {
        ending.countDown();
        thread.join(END_AT_MOST);
        update(LEAVE, node);
    }

    /** Waits until every other live node has applied the change with this number, or the time is over. */
    public void awaitOthers(long seq, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (isAnyBehind(seq) && System.nanoTime() < deadline) {
            if (ending.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private boolean isAnyBehind(long seq) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BEHIND)) {
            select.setString(1, node.toString());
            select.setLong(2, seq);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The other nodes' positions cannot be read", unreachable);
        }
    }

    private void work() {
        try {
            while (!ending.await(BEATS_AT_MOST_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The feed knows a number only when it is applied: nothing in this node answers from a copy that is older. */
    private void beat() {
        try {
            long applied = feed.head();
            update(BEAT, node, applied);
            failing = false;
            feed.await(applied, BEATS_EVERY).join();
        } catch (SQLException | RuntimeException unreachable) {
            if (!failing) {
                LOG.warnf("This node cannot tell the others how far it is at present: %s", unreachable.getMessage());
            }
            failing = true;
        }
    }

    private void update(String statement, UUID node, Object... more) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, node.toString());
            for (int i = 0; i < more.length; i++) {
                update.setObject(i + 2, more[i]);
            }
            update.executeUpdate();
        }
    }
}
