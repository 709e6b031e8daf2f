package io.chapeau.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader said. The text is plain and kept as it was sent; the address is sealed and leaves this
 * package in no form.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class Comment {

    @Id
    UUID id;

    @Version
    int version;

    @Column(updatable = false)
    UUID articleId;

    /** Given by the first approval and kept for good, so that a number always means the same comment. */
    @Nullable
    Integer number;

    @Convert(converter = CommentStatusConverter.class)
    CommentStatus status;

    String authorName;
    byte[] email;

    @Column(columnDefinition = "binary(32)")
    byte[] emailHash;

    @Column(columnDefinition = "text")
    String text;

    @Nullable
    UUID parentId;

    boolean staff;

    @Column(columnDefinition = "binary(32)")
    byte[] secretHash;

    Instant createdAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    UUID decidedBy;
}
