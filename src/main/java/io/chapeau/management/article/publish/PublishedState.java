package io.chapeau.management.article.publish;

import java.time.Instant;
import java.util.UUID;

/**
 * What a publish adds to what an article says.
 *
 * @param version of the working copy that readers will see
 * @param slug under which they will find it
 * @param publishedAt the date that readers see
 * @param updatedAt the moment of this publish
 */
public record PublishedState(UUID id, int version, String slug, Instant publishedAt, Instant updatedAt) {

    static PublishedState of(Publishable article) {
        return new PublishedState(
                article.id(), article.version(), article.slug(), article.publishedAt(), article.updatedAt());
    }
}
