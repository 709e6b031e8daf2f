package io.chapeau.delivery.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An approved comment of a published article, or the empty place of one above replies. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublicComment {

    @Id
    UUID id;

    UUID articleId;
    int number;

    /** Null, as the text: an empty place. */
    @Nullable
    String authorName;

    @Nullable
    @Column(columnDefinition = "text")
    String text;

    @Nullable
    @Column(columnDefinition = "mediumtext")
    String html;

    Instant createdAt;

    @Nullable
    UUID parentId;

    @Column(columnDefinition = "tinyint")
    int depth;

    int replyCount;
    boolean staff;

    /** Moderators have changed its words. */
    boolean revised;

    boolean removed;
}
