package io.chapeau.discussion.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A note on a comment, for moderators alone. It is written once; what is wrong is deleted. */
@Entity
@SuppressWarnings("NullAway.Init")
class CommentNote {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID commentId;

    @Column(columnDefinition = "text", updatable = false)
    String text;

    @Column(updatable = false)
    Instant createdAt;

    @Column(updatable = false)
    UUID createdBy;
}
