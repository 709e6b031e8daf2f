package io.chapeau.delivery.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The body of a published article in every form, and what is derived from it; read column by column, never whole. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublishedBody {

    @Id
    UUID articleId;

    @Column(columnDefinition = "longtext")
    String html;

    @Column(columnDefinition = "longtext")
    String markdown;

    @Column(columnDefinition = "longtext")
    String text;

    @Column(columnDefinition = "longtext")
    String blocks;

    /** JSON, finished by publish like those after it. */
    @Column(columnDefinition = "longtext")
    @Nullable
    String outline;

    @Column(columnDefinition = "longtext")
    @Nullable
    String links;

    @Column(columnDefinition = "longtext")
    @Nullable
    String images;
}
