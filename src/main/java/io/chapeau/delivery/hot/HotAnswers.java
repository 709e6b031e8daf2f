package io.chapeau.delivery.hot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import io.chapeau.change.CacheTag;
import io.chapeau.change.Freshness;
import io.chapeau.database.ChapeauConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The finished answers of this node, as many as the memory for them holds. Which ones stay is decided by how often they
 * are asked for (TinyLFU), so addresses that are asked for once push out none that are asked for all the time.
 */
@Singleton
class HotAnswers {

    private static final int CHARACTERS_OF_A_PLACE = 4;

    /** Whoever walks through all addresses asks for none of them as often as this. */
    static final int OFTEN = 32;

    /**
     * Of an answer that is asked for often the cache learns once while so many others come in. What is asked for more
     * often than that is ahead of them all, and while none comes in nothing is pushed out.
     */
    private static final int STRETCH = 16;

    private final Freshness freshness;
    private final Cache<Variant, Kept> answers;
    private final Policy<Variant, Kept> policy;
    private final AtomicInteger cameIn = new AtomicInteger();

    @Inject
    HotAnswers(Freshness freshness, ChapeauConfig config) {
        this(freshness, config.cacheMb());
    }

    HotAnswers(Freshness freshness, int megabytes) {
        this.freshness = freshness;
        this.answers = Caffeine.newBuilder()
                // It is little work; to wake another thread for it takes longer.
                .executor(Runnable::run)
                .maximumWeight((long) megabytes << 20)
                .<Variant, Kept>weigher((variant, kept) -> kept.weight(variant.key))
                .build();
        this.policy = answers.policy();
    }

    /** How many answers are kept. */
    long count() {
        return answers.estimatedSize();
    }

    /** Bytes that the answers take, roughly. */
    long weight() {
        return policy.eviction().map(bound -> bound.weightedSize().orElse(0)).orElse(0L);
    }

    /**
     * The answer for a client who takes gzip, or does not, if nothing in it has changed. Each coding is kept by itself,
     * as long as somebody asks for it: most sites are read in one. Where only the other one is here, this one is made.
     */
    @Nullable
    FinishedAnswer current(String key, boolean gzip) {
        Variant own = new Variant(key, gzip);
        Kept kept = policy.getIfPresentQuietly(own);
        if (kept != null && kept.isCurrent(freshness)) {
            return used(own, kept);
        }
        Variant otherOne = new Variant(key, !gzip);
        Kept other = policy.getIfPresentQuietly(otherOne);
        if (other == null || !other.isCurrent(freshness)) {
            return null;
        }
        if (other.answer.suits(gzip)) {
            return used(otherOne, other);
        }
        return other.answer.convertsQuickly() ? converted(key, gzip, other) : null;
    }

    /** What the cache learns of it has to put in order, which is work beside that for the answer. */
    private FinishedAnswer used(Variant variant, Kept kept) {
        int stretch = cameIn.get() / STRETCH;
        if (kept.uses < OFTEN || kept.toldIn != stretch) {
            kept.toldIn = stretch;
            Kept unused = answers.getIfPresent(variant);
        }
        return kept.used();
    }

    private FinishedAnswer converted(String key, boolean gzip, Kept other) {
        FinishedAnswer answer = other.answer.suiting(gzip);
        put(key, gzip, new Kept(answer, other.places, other.since));
        return answer;
    }

    private void put(String key, boolean gzip, Kept kept) {
        answers.put(new Variant(key, gzip), kept);
        cameIn.incrementAndGet();
    }

    /** Keeps an answer, unless something in it has changed since the count that was taken before the first read. */
    void keep(String key, FinishedAnswer answer, Collection<CacheTag> tags, long since) {
        Kept kept = new Kept(answer, Freshness.places(tags), since);
        if (kept.isCurrent(freshness)) {
            boolean gzip = !answer.suits(false);
            put(key, gzip, kept);
            if (answer.hasOther() && !answer.convertsQuickly()) {
                // Now there is a thread for it.
                converted(key, !gzip, kept);
            }
        }
    }

    /** An answer in one coding. */
    private record Variant(String key, boolean gzip) {}

    /** Most requests come between two changes and compare two numbers. */
    private static final class Kept {

        private final int[] places;
        private final long since;
        private volatile FinishedAnswer answer;
        private volatile long checkedAt = -1;

        /** Several event loops count at once and lose some; it need not be exact. */
        private int uses;

        /** The stretch in which the cache last learned of a use. */
        private int toldIn;

        private Kept(FinishedAnswer answer, int[] places, long since) {
            this.answer = answer;
            this.places = places;
            this.since = since;
        }

        private FinishedAnswer used() {
            FinishedAnswer now = answer;
            if (uses < OFTEN && ++uses == OFTEN) {
                now = now.direct();
                answer = now;
            }
            return now;
        }

        private boolean isCurrent(Freshness freshness) {
            long now = freshness.count();
            if (checkedAt == now) {
                return true;
            }
            boolean current = freshness.isCurrent(places, since);
            if (current) {
                checkedAt = now;
            }
            return current;
        }

        private int weight(String key) {
            return answer.weight() + key.length() + places.length * CHARACTERS_OF_A_PLACE;
        }
    }
}
