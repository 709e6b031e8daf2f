package io.chapeau.webhook;

import io.chapeau.change.Change;
import io.chapeau.change.ChangeFeed;
import io.chapeau.change.NodeHeartbeat;
import io.chapeau.change.PrunedChangesException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread of this node that follows the change log for webhooks. It waits a moment until the other nodes
 * know of a change too, so that a receiver which comes back at once is not answered from an old copy.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int BATCH = 500;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration OTHERS_AT_MOST = Duration.ofSeconds(1);
    private static final Duration GATHERS = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration END_AT_MOST = Duration.ofSeconds(10);

    private final ChangeFeed feed;
    private final NodeHeartbeat nodes;
    private final Dispatch dispatch;
    private final DeliverySender sender;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "webhook dispatcher");
    private boolean failing;

    Dispatcher(ChangeFeed feed, NodeHeartbeat nodes, Dispatch dispatch, DeliverySender sender) {
        this.feed = feed;
        this.nodes = nodes;
        this.dispatch = dispatch;
        this.sender = sender;
        this.thread.setDaemon(true);
    }

    /** Last: a start that a wrong setting ends has nothing under way. */
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 1000) StartupEvent event) {
        thread.start();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending.countDown();
        thread.join(END_AT_MOST);
    }

    private void work() {
        try {
            while (ending.getCount() > 0) {
                round();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            follow();
            failing = false;
        } catch (PrunedChangesException lost) {
            long position = dispatch.skipWhatIsNotKept();
            LOG.errorf(
                    "Webhooks go on after change %d; earlier ones were not delivered. %s", position, lost.getMessage());
        } catch (RuntimeException unreachable) {
            if (!failing) {
                LOG.warnf(
                        "Webhooks are not told of changes at present; trying again until it works: %s",
                        unreachable.getMessage());
                LOG.debug("Dispatching failed", unreachable);
            }
            failing = true;
            pause(LOOKS_EVERY);
        }
    }

    private void follow() throws InterruptedException {
        long position = dispatch.position();
        List<Change> changes = feed.after(position, BATCH);
        if (!changes.isEmpty()) {
            nodes.awaitOthers(changes.getLast().seq(), OTHERS_AT_MOST);
            if (dispatch.write(position, changes)) {
                sender.wake();
            }
            // Each round is a commit that the writers wait for, so what changes soon after one goes into the next.
            pause(GATHERS);
        } else if (feed.await(position, LOOKS_EVERY).join() <= position) {
            // Nobody waits any more when the product ends; this thread must not run hot until it is told so.
            pause(PAUSE);
        }
    }

    private void pause(Duration duration) throws InterruptedException {
        if (ending.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Ending");
        }
    }
}
