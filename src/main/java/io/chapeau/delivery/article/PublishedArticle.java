package io.chapeau.delivery.article;

import io.chapeau.delivery.Addressed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The thin row of a published article; its body lies apart. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublishedArticle implements Addressed {

    @Id
    UUID id;

    int version;
    String slug;
    String locale;

    /** Shared with the published translations. */
    UUID translationGroupId;

    String title;

    @Column(columnDefinition = "text")
    @Nullable
    String standfirst;

    @Column(columnDefinition = "text")
    String excerpt;

    /** JSON, finished by publish. */
    @Column(columnDefinition = "text")
    @Nullable
    String cover;

    /** JSON, finished by publish. */
    @Column(columnDefinition = "text")
    String seo;

    Instant publishedAt;
    Instant updatedAt;
    int wordCount;
    int readingMinutes;
    int commentCount;
    boolean commentsOpen;

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String slug() {
        return slug;
    }
}
