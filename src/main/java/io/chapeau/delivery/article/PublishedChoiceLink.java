package io.chapeau.delivery.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the article belongs to that stands for its translations in a language. */
@Entity
@Immutable
@IdClass(PublishedChoiceLink.Key.class)
@SuppressWarnings("NullAway.Init")
class PublishedChoiceLink {

    @Id
    UUID translationGroupId;

    @Id
    String locale;

    @Id
    UUID targetId;

    UUID articleId;
    Instant publishedAt;
    Instant updatedAt;
    String title;

    /** One article a group and language, which belongs to a target once. */
    record Key(UUID translationGroupId, String locale, UUID targetId) {}
}
