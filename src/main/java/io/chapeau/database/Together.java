package io.chapeau.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Writes what several threads bring at the same time in one transaction: they share its statements and its commit. Who
 * comes first starts at once; who comes while a transaction runs goes into the next one, with all others who wait then.
 * Nobody gets an answer before the commit.
 *
 * <p>A group that fails is no verdict on anyone in it: each goes on by itself. One that does not end holds up nobody for
 * long, as long as others may run beside it.
 */
public final class Together<T> {

    private static final Logger LOG = Logger.getLogger(Together.class);

    private static final int MOST = 64;

    /** While one waits for the disk, others compute; but only when so many wait that they share something as well. */
    private static final int BESIDE = 4;

    private static final int ENOUGH = 7;

    /** Many times what a transaction takes. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Function<List<T>, Set<T>> transaction;
    private final Duration patience;
    private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
    private int running;

    /** @param transaction writes a group, and answers which of it is written when it returns; the others are not */
    public Together(Function<List<T>, Set<T>> transaction) {
        this(transaction, PATIENCE);
    }

    /** @param patience how long somebody waits for a group that runs before starting another one beside it */
    Together(Function<List<T>, Set<T>> transaction, Duration patience) {
        this.transaction = transaction;
        this.patience = patience;
    }

    /** Somebody who waits for a turn: a group to write, or none when another one has written this one too. */
    private static final class Waiting<T> {
        private final T one;
        private final CompletableFuture<List<Waiting<T>>> turn = new CompletableFuture<>();
        private boolean written;

        private Waiting(T one) {
            this.one = one;
        }
    }

    /** Whether it is written. False: nothing of it is, and its writer has to try by itself to learn why. */
    public boolean write(T one) {
        Waiting<T> own = new Waiting<>(one);
        List<Waiting<T>> group = come(own);
        if (group.isEmpty()) {
            group = turn(own);
        }
        if (!group.isEmpty()) {
            write(group);
        }
        return own.written;
    }

    private void write(List<Waiting<T>> group) {
        Set<T> written = Set.of();
        try {
            written = transaction.apply(group.stream().map(each -> each.one).toList());
        } catch (RuntimeException failed) {
            // Each of the group learns by itself what has failed, or that it was another one's fault.
            LOG.debugf(failed, "A group of %d is not written", group.size());
        } finally {
            next();
            for (Waiting<T> each : group) {
                each.written = written.contains(each.one);
                each.turn.complete(List.of());
            }
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

    /** The group that whoever comes has to write; empty: another one's turn comes first. */
    private synchronized List<Waiting<T>> come(Waiting<T> own) {
        waiting.add(own);
        return mayStart() ? started(own) : List.of();
    }

    private List<Waiting<T>> turn(Waiting<T> own) {
        try {
            return own.turn.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            List<Waiting<T>> group = startedBeside(own);
            return group.isEmpty() ? own.turn.join() : group;
        } catch (InterruptedException interrupted) {
            // What it has brought may be written at this moment, so nobody can go away.
            Thread.currentThread().interrupt();
            return own.turn.join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A turn never fails", impossible);
        }
    }

    /** Few who wait go together with whoever comes next, or when the last group ends: alone they would share nothing. */
    private boolean mayStart() {
        return running == 0 || (running < BESIDE && waiting.size() >= ENOUGH);
    }

    /** Somebody who waits, and those who have waited longest. */
    private List<Waiting<T>> started(Waiting<T> first) {
        running++;
        waiting.remove(first);
        List<Waiting<T>> group = new ArrayList<>(List.of(first));
        while (group.size() < MOST && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private synchronized List<Waiting<T>> startedBeside(Waiting<T> own) {
        return running < BESIDE && waiting.contains(own) ? started(own) : List.of();
    }

    /** A group has ended. */
    private synchronized void next() {
        running--;
        Waiting<T> first = waiting.peek();
        if (first != null && mayStart()) {
            first.turn.complete(started(first));
        }
    }
}
