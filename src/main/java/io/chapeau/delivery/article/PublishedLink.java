package io.chapeau.delivery.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a published article belongs to an author, a tag, a category or an ancestor of one. */
@Entity
@Immutable
@IdClass(PublishedLink.Key.class)
@SuppressWarnings("NullAway.Init")
class PublishedLink {

    @Id
    UUID articleId;

    @Id
    UUID targetId;

    String kind;

    /** Place among the article's own links of the kind; null for an inherited ancestor. */
    @Nullable
    Integer position;

    String locale;
    Instant publishedAt;
    Instant updatedAt;
    String title;

    /** An article belongs to a target once. */
    record Key(UUID articleId, UUID targetId) {}
}
