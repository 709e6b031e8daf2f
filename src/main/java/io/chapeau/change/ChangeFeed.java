package io.chapeau.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Numbered changes for consumers inside the product. Whoever keeps the last seq that it has seen and asks for
 * what comes after it misses none and gets none twice, whichever node numbered it.
 */
@ApplicationScoped
public class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final long LOOKS_EVERY_MILLIS = 100;

    private final ChangeRepository changes;
    private final AppliedChanges applied;
    private final AtomicLong known = new AtomicLong();
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("change head").daemon().unstarted(task));
    /** What follows on an answer runs here, so that it holds up neither numbering nor other waiters. */
    private final Executor answers =
            task -> Thread.ofVirtual().name("change answer").start(task);

    private volatile boolean ending;
    private volatile boolean looked;
    private volatile long lookedAt;
    private boolean failing;

    ChangeFeed(ChangeRepository changes, AppliedChanges applied) {
        this.changes = changes;
        this.applied = applied;
    }

    /** The hook runs at once; the event comes only when the requests under way, who wait here, have their answers. */
    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::release));
        Future<?> unused =
                watch.scheduleWithFixedDelay(this::look, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The last number that was given by any node, as the database says now. */
    public long head() {
        try {
            advance(changes.head().lastSeq());
            return known.get();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The head of the change log cannot be read", unreachable);
        }
    }

    /**
     * The changes after a number, in rising order without a gap.
     *
     * @throws PrunedChangesException when some of them are no longer kept
     */
    public List<Change> after(long seq, int limit) {
        try {
            return changes.after(seq, limit);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The change log cannot be read", unreachable);
        }
    }

    /** Of the changes after a number that are kept, those made at a time or later and before another, by their number. */
    public List<Change> between(Instant from, Instant to, long seq, int limit) {
        try {
            return changes.between(from, to, seq, limit);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The change log cannot be read", unreachable);
        }
    }

    /**
     * Answers the last number as soon as it is greater than this one, at once when it is already; after the
     * timeout, or when the product ends, this one. Other nodes' changes are noticed within a tenth of a second, one that this
     * node numbered at once. Holds no thread; what is chained to it runs on a virtual thread.
     */
    public CompletableFuture<Long> await(long seq, Duration timeout) {
        Waiter waiter = new Waiter(seq, new CompletableFuture<>());
        waiters.add(waiter);
        waiter.answer().completeOnTimeout(seq, timeout.toMillis(), TimeUnit.MILLISECONDS);
        answer(waiter, known.get());
        if (ending) {
            waiter.answer().complete(seq);
        }
        return waiter.answer().thenApplyAsync(head -> left(waiter, head), answers);
    }

    /** Tells of a number that was given; a lower one than is known already changes nothing. */
    void advance(long head) throws SQLException {
        applied.through(head);
        if (known.getAndAccumulate(head, Math::max) < head) {
            waiters.forEach(waiter -> answer(waiter, head));
        }
    }

    private static void answer(Waiter waiter, long head) {
        if (head > waiter.seq()) {
            waiter.answer().complete(head);
        }
    }

    private long left(Waiter waiter, long head) {
        waiters.remove(waiter);
        return head;
    }

    /**
     * Whether everything that any node had numbered this long ago is applied here. Before the first look nothing is.
     */
    public boolean isInTouch(long nanos) {
        return looked && System.nanoTime() - lookedAt <= nanos;
    }

    private void look() {
        long asked = System.nanoTime();
        try {
            advance(changes.head().lastSeq());
            lookedAt = asked;
            looked = true;
            failing = false;
        } catch (SQLException | RuntimeException unreachable) {
            if (!failing) {
                LOG.warnf("The head of the change log cannot be read at present: %s", unreachable.getMessage());
            }
            failing = true;
        }
    }

    /** Whether the product ends: whoever only waits should stop. */
    public boolean isEnding() {
        return ending;
    }

    void end(@Observes ShutdownEvent event) {
        watch.shutdownNow();
        release();
    }

    /** Nobody waits for changes that will not come any more. */
    private void release() {
        ending = true;
        waiters.forEach(waiter -> waiter.answer().complete(waiter.seq()));
    }

    private record Waiter(long seq, CompletableFuture<Long> answer) {}
}
