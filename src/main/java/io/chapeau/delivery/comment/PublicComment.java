package io.chapeau.delivery.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An approved comment of a published article. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublicComment {

    @Id
    UUID id;

    UUID articleId;
    int number;
    String authorName;

    @Column(columnDefinition = "text")
    String text;

    Instant createdAt;

    @Nullable
    UUID parentId;

    boolean staff;
}
