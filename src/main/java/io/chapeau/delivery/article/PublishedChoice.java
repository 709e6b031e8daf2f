package io.chapeau.delivery.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which article stands for a group of translations in a language. */
@Entity
@Immutable
@IdClass(PublishedChoice.Key.class)
@SuppressWarnings("NullAway.Init")
class PublishedChoice {

    @Id
    UUID translationGroupId;

    @Id
    String locale;

    UUID articleId;
    Instant publishedAt;
    Instant updatedAt;
    String title;

    /** A group has one article for a language. */
    record Key(UUID translationGroupId, String locale) {}
}
