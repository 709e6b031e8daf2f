package io.chapeau.discussion.check;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Where the external check is asked: apart from requests and outside of transactions, so many at once and so many that
 * wait. What finds no room is not asked, and its comment goes on waiting for a moderator.
 */
@ApplicationScoped
public class CheckThreads {

    private static final Logger LOG = Logger.getLogger(CheckThreads.class);
    private static final int AT_ONCE = 64;
    private static final int WAITING = 1_000;
    private static final Duration END_AT_MOST = Duration.ofSeconds(11);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("comment check ", 0).factory());
    private final AtomicBoolean full = new AtomicBoolean();

    CheckThreads() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** Does it soon. It must say itself what goes wrong. */
    public void run(Runnable work) {
        try {
            threads.execute(work);
            full.set(false);
        } catch (RejectedExecutionException tooMany) {
            if (!full.getAndSet(true)) {
                LOG.warn("The external check is slower than comments come in: some are not checked and wait for"
                        + " moderators.");
            }
        }
    }

    /** Early, while the way out is still open. */
    void end(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY - 1000) ShutdownEvent event)
            throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(END_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
