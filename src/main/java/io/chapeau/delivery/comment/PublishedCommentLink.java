package io.chapeau.delivery.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An approved comment below a category of its article or an ancestor of one. */
@Entity
@Immutable
@IdClass(PublishedCommentLink.Key.class)
@SuppressWarnings("NullAway.Init")
class PublishedCommentLink {

    @Id
    UUID targetId;

    @Id
    UUID commentId;

    Instant createdAt;

    /** A comment lies below a category once. */
    record Key(UUID targetId, UUID commentId) {}
}
