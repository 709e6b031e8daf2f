package io.chapeau.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what is due: one thread hands it out, a virtual thread each sends it. An endpoint has two attempts under
 * way at most, so a slow one holds up only itself. What a node had under way when it died is sent again, by any
 * node, when its claim has run out.
 */
@ApplicationScoped
class DeliverySender {

    private static final Logger LOG = Logger.getLogger(DeliverySender.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration END_AT_MOST = Duration.ofSeconds(12);
    private static final int AT_ONCE = 128;
    private static final int AT_ONCE_PER_ENDPOINT = 2;

    private final DeliveryQueue queue;
    private final DeliveryAttempt attempt;
    private final DeliveryLog log;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final ExecutorService attempts = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook ", 0).factory());
    private final Thread thread = new Thread(this::work, "webhook sender");
    private volatile boolean ending;
    private volatile boolean failing;

    DeliverySender(DeliveryQueue queue, DeliveryAttempt attempt, DeliveryLog log) {
        this.queue = queue;
        this.attempt = attempt;
        this.log = log;
        this.thread.setDaemon(true);
    }

    /** Last: a start that a wrong setting ends has nothing under way. */
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 1000) StartupEvent event) {
        thread.start();
    }

    /** Lets what is under way come to its end, and begins nothing more. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        wake();
        thread.join(END_AT_MOST);
        attempts.shutdown();
        if (!attempts.awaitTermination(END_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
            attempts.shutdownNow();
        }
    }

    /** Says that something is due. Never blocks; many calls come to one look. */
    void wake() {
        wakeUps.release();
    }

    private void work() {
        while (!ending) {
            try {
                handOut();
            } catch (RuntimeException unreachable) {
                failed(unreachable);
            }
            await();
        }
    }

    private void await() {
        try {
            if (wakeUps.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException ended) {
            ending = true;
            Thread.currentThread().interrupt();
        }
    }

    /** In another order each time, so that when all slots are taken nobody is always the last. */
    private void handOut() {
        List<UUID> webhooks = queue.withDue();
        Collections.shuffle(webhooks);
        for (UUID webhook : webhooks) {
            int slots = Math.min(AT_ONCE_PER_ENDPOINT - underWay.getOrDefault(webhook, 0), free.availablePermits());
            if (slots > 0 && !ending) {
                claim(webhook, slots);
            }
        }
    }

    /** What is wrong with one endpoint holds up no other. */
    private void claim(UUID webhook, int slots) {
        try {
            queue.claim(webhook, slots).forEach(this::begin);
        } catch (RuntimeException unreachable) {
            failed(unreachable);
        }
    }

    private void begin(ClaimedDelivery delivery) {
        free.acquireUninterruptibly();
        underWay.merge(delivery.webhook(), 1, Integer::sum);
        attempts.execute(() -> {
            try {
                log.write(delivery, attempt.make(delivery));
                failing = false;
            } catch (RuntimeException unreachable) {
                // The claim runs out and the message is sent again: rather twice than never.
                failed(unreachable);
            } finally {
                underWay.computeIfPresent(delivery.webhook(), (webhook, count) -> count == 1 ? null : count - 1);
                free.release();
                wake();
            }
        });
    }

    private void failed(RuntimeException unreachable) {
        if (!failing) {
            LOG.warnf("Webhooks are not sent at present; trying again until it works: %s", unreachable.getMessage());
            LOG.debug("Sending failed", unreachable);
        }
        failing = true;
    }
}
