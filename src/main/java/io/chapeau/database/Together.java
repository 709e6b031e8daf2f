package io.chapeau.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Writes what several threads bring at the same time in one transaction: they share its statements and its commit. Who
 * comes first starts at once; who comes while a transaction runs goes into the next one, with all others who wait then. Nobody gets an answer before the commit.
 *
 * <p>A group that fails is no verdict on anyone in it: each goes on by itself. Only where the database was lost after
 * it was {@link #reading} nobody does, for the group may be written: whoever wrote again would be written twice.
 */
public final class Together<T> {

    private static final Logger LOG = Logger.getLogger(Together.class);

    private static final int MOST = 64;

    /** While one waits for the disk, others compute; but only when so many wait that they share something as well. */
    private static final int BESIDE = 4;

    private static final int ENOUGH = 7;

    private final Function<List<T>, Set<T>> transaction;
    private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
    private int running;

    /** @param transaction writes a group, and answers which of it is written when it returns; the others are not */
    public Together(Function<List<T>, Set<T>> transaction) {
        this.transaction = transaction;
    }

    /** What becomes of somebody who waits. */
    private enum Turn {
        RUN,
        WRITTEN,
        NOT_WRITTEN
    }

    private record Waiting<T>(T one, CompletableFuture<Turn> turn) {}

    /**
     * Whether it is written. False: nothing of it is, and its writer has to try by itself to learn why. Fails with
     * {@link DatabaseTrouble#LOSS} when nobody knows.
     */
    public boolean write(T one) {
        Waiting<T> own = new Waiting<>(one, new CompletableFuture<>());
        if (!isFirst(own) && own.turn.join() != Turn.RUN) {
            return own.turn.join() == Turn.WRITTEN;
        }
        List<Waiting<T>> group = takeWith(own);
        Set<T> written = Set.of();
        try {
            written = transaction.apply(group.stream().map(Waiting::one).toList());
        } catch (RuntimeException failed) {
            if (!(failed instanceof NothingWritten)
                    && DatabaseTrouble.in(failed)
                            .filter(DatabaseTrouble.LOSS::equals)
                            .isPresent()) {
                group.forEach(each -> each.turn.completeExceptionally(failed));
                throw failed;
            }
            // Each of the group learns by itself what has failed, or that it was another one's fault.
            LOG.debugf(failed, "A group of %d is not written", group.size());
        } finally {
            next();
            for (Waiting<T> each : group) {
                each.turn.complete(written.contains(each.one) ? Turn.WRITTEN : Turn.NOT_WRITTEN);
            }
        }
        return written.contains(one);
    }

    /** What a transaction does before it writes: where that fails, nothing is written, even if the database was lost. */
    public static <R> R reading(Supplier<R> reads) {
        try {
            return reads.get();
        } catch (RuntimeException failed) {
            throw new NothingWritten(failed);
        }
    }

    /** A transaction has failed that had written nothing. */
    private static final class NothingWritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingWritten(RuntimeException cause) {
            super(cause);
        }
    }

    /** How many have not begun yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** How many groups are being written. */
    synchronized int running() {
        return running;
    }

    private synchronized boolean isFirst(Waiting<T> own) {
        boolean starts = mayStart();
        if (starts) {
            running++;
        } else {
            waiting.add(own);
        }
        return starts;
    }

    private boolean mayStart() {
        return running == 0 || (running < BESIDE && waiting.size() >= ENOUGH);
    }

    /** Whoever runs, and those who have waited longest. */
    private synchronized List<Waiting<T>> takeWith(Waiting<T> own) {
        List<Waiting<T>> group = new ArrayList<>(List.of(own));
        while (group.size() < MOST && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    /** A group has ended. Few who wait go with whoever comes next, or when the last group ends: alone they share nothing. */
    private synchronized void next() {
        running--;
        if (!waiting.isEmpty() && mayStart()) {
            running++;
            waiting.remove().turn.complete(Turn.RUN);
        }
    }
}
