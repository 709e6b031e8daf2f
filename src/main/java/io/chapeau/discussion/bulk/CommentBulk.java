package io.chapeau.discussion.bulk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An action on many comments. */
@Entity
@Immutable
@Table(name = "comment_bulk")
@SuppressWarnings("NullAway.Init")
class CommentBulk {

    @Id
    UUID id;

    String action;
    UUID principalId;
    Instant createdAt;

    @Nullable
    Instant undoneAt;

    /** Those that it has changed and that are still there. */
    @Formula("(SELECT COUNT(*) FROM comment_bulk_item i WHERE i.bulk_id = id)")
    int comments;
}
