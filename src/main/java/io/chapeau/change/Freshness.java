package io.chapeau.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Says whether what was read is still so, without asking the database. Each change that this node commits or learns of
 * raises a counter and notes it at the tags that it touches; what was read after a count is current while none of
 * its tags has a higher one. Tags share places in a table of fixed size: two that meet make each other look changed
 * now and then, never unchanged.
 */
@ApplicationScoped
public class Freshness {

    private static final int PLACES = 1 << 18;

    private final AtomicLongArray changedAt = new AtomicLongArray(PLACES);
    private volatile long allChangedAt;
    private volatile long count;

    /** To be asked before the first read: a change that comes between that and the end counts as later. */
    public long count() {
        return count;
    }

    /** Whether nothing at these places has changed since that count. */
    public boolean isCurrent(int[] places, long since) {
        if (allChangedAt > since) {
            return false;
        }
        for (int place : places) {
            if (changedAt.get(place) > since) {
                return false;
            }
        }
        return true;
    }

    /** Where changes of these tags are noted. */
    public static int[] places(Collection<CacheTag> tags) {
        return tags.stream().mapToInt(Freshness::place).distinct().toArray();
    }

    /** The places come before the count: whoever sees the count sees them too. */
    synchronized void changed(Collection<CacheTag> tags) {
        long next = count + 1;
        for (CacheTag tag : tags) {
            changedAt.set(place(tag), next);
        }
        count = next;
    }

    /** For when it is not known what has changed. */
    public synchronized void allChanged() {
        long next = count + 1;
        allChangedAt = next;
        count = next;
    }

    private static int place(CacheTag tag) {
        int hash = tag.word().hashCode() * 0x9E3779B9;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }
}
