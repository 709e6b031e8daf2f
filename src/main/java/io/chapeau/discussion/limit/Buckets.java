package io.chapeau.discussion.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * The buckets of one scope. There are only so many at most: a flood of new keys makes others be forgotten, which
 * only the larger scopes stand against, and never takes more memory.
 */
final class Buckets {

    private final Limit limit;
    private final TimeMeter time;
    private final Cache<String, Bucket> known;

    Buckets(Limit limit, TimeMeter time, int most) {
        this.limit = limit;
        this.time = time;
        this.known = Caffeine.newBuilder()
                // It is little work, and each client that is new here would wake another thread for it.
                .executor(Runnable::run)
                .maximumSize(most)
                .expireAfterAccess(limit.window())
                .build();
    }

    Limit limit() {
        return limit;
    }

    Bucket of(String key) {
        return known.get(key, fresh -> Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.amount()).refillGreedy(limit.amount(), limit.window()))
                .withCustomTimePrecision(time)
                .build());
    }

    /** How many there are, after those that are too many have gone. */
    long size() {
        known.cleanUp();
        return known.estimatedSize();
    }
}
