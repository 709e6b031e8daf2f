package io.chapeau.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread of this node that gives numbers to committed changes: at once after each commit of its own node,
 * and once a second for what a node left behind that died between commit and numbering. Writers never wait for
 * it. While the database fails it tries again at growing intervals, and says so once.
 */
@ApplicationScoped
class Sequencer {

    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration END_AT_MOST = Duration.ofSeconds(10);

    private static final long GATHERS_MILLIS = 50;

    private final AgroalDataSource database;
    private final Numbering numbering;
    private final ChangeFeed feed;
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "change sequencer");
    private Duration pause = Duration.ZERO;

    Sequencer(@DataSource("changes") AgroalDataSource database, Numbering numbering, ChangeFeed feed) {
        this.database = database;
        this.numbering = numbering;
        this.feed = feed;
        this.thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Numbers what the last requests wrote, and ends before the connections do. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending.countDown();
        wake();
        thread.join(END_AT_MOST);
    }

    /** Says that something was committed. Never blocks; many calls come to one round. */
    void wake() {
        wakeUps.release();
    }

    private void work() {
        try {
            while (!isEnding()) {
                numberAll();
                await();
            }
            numberAll();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() throws InterruptedException {
        if (pause.isZero()) {
            // A round takes the disk from the writers, so what is committed soon after one goes into the next together.
            if (ending.await(GATHERS_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            boolean woken = wakeUps.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            if (woken) {
                wakeUps.drainPermits();
            }
        } else if (ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Ending while the database fails");
        }
    }

    private void numberAll() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Numbering.Round round;
            do {
                round = numbering.run(connection);
                feed.advance(round.head());
            } while (round.more() && !isEnding());
            recovered();
        } catch (SQLException | RuntimeException failed) {
            failed(failed);
        }
    }

    private void failed(Exception failure) {
        if (pause.isZero()) {
            LOG.warnf(
                    "Changes are not numbered at present, so nobody learns of them; trying again until it works: %s",
                    failure.getMessage());
            LOG.debug("Numbering failed", failure);
        }
        Duration longer = pause.isZero() ? SHORTEST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void recovered() {
        if (!pause.isZero()) {
            pause = Duration.ZERO;
            LOG.info("Changes are numbered again.");
        }
    }

    private boolean isEnding() {
        return ending.getCount() == 0;
    }
}
