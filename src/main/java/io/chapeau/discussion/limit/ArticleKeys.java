package io.chapeau.discussion.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chapeau.discussion.PublishedArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * One key for an article however its address is spelled: by id, by slug, by a former one. It is looked up once a minute
 * for each spelling; what leads nowhere is its own key, and there are only so many at a time.
 */
@ApplicationScoped
class ArticleKeys {

    private static final int LONGEST = 160;

    private final PublishedArticles articles;
    private final Cache<String, String> known = Caffeine.newBuilder()
            .maximumSize(Buckets.MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    ArticleKeys(PublishedArticles articles) {
        this.articles = articles;
    }

    String of(String spelling) {
        String key = spelling.substring(0, Math.min(spelling.length(), LONGEST)).toLowerCase(Locale.ROOT);
        String found = known.getIfPresent(key);
        if (found == null) {
            // Not under a lock of the cache: it asks the database.
            found = articles.idOf(spelling).map(UUID::toString).orElse(key);
            known.put(key, found);
        }
        return found;
    }
}
