package io.chapeau.delivery.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An approved comment with the published article that it is about. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublicLatestComment {

    @Id
    UUID id;

    int number;
    String authorName;

    @Column(columnDefinition = "text")
    String text;

    @Column(columnDefinition = "mediumtext")
    String html;

    Instant createdAt;

    @Nullable
    UUID parentId;

    boolean staff;

    /** Moderators have changed its words. */
    boolean revised;

    UUID articleId;
    String articleSlug;
    String articleTitle;
}
