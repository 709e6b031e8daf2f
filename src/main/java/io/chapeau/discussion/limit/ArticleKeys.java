package io.chapeau.discussion.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chapeau.discussion.PublishedArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One key for an article however its address is spelled: by id, by slug, by a former one. It is looked up once a minute
 * for each spelling; what leads nowhere is its own key, and there are only so many at a time.
 */
@ApplicationScoped
class ArticleKeys {

    private static final int LONGEST = 160;

    private final PublishedArticles articles;
    private final Cache<String, String> known = Caffeine.newBuilder()
            .maximumSize(SubmissionLimits.MOST_BUCKETS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    ArticleKeys(PublishedArticles articles) {
        this.articles = articles;
    }

    /** Without asking the database; null: it is not known at present. */
    @Nullable
    String known(String spelling) {
        return known.getIfPresent(shortened(spelling));
    }

    String of(String spelling) {
        String key = shortened(spelling);
        String found = known.getIfPresent(key);
        if (found == null) {
            // Not under a lock of the cache: it asks the database.
            found = articles.idOf(spelling).map(UUID::toString).orElse(key);
            known.put(key, found);
        }
        return found;
    }

    private static String shortened(String spelling) {
        return spelling.substring(0, Math.min(spelling.length(), LONGEST));
    }
}
