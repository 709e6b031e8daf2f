package io.chapeau.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a comment. The version that the comment has after it is its place among the steps. */
@Entity
@Immutable
@IdClass(CommentTransition.Key.class)
@SuppressWarnings("NullAway.Init")
class CommentTransition {

    @Id
    UUID commentId;

    @Id
    int version;

    @Convert(converter = CommentActionConverter.class)
    CommentAction action;

    @Nullable
    @Convert(converter = CommentStatusConverter.class)
    CommentStatus fromStatus;

    @Convert(converter = CommentStatusConverter.class)
    CommentStatus toStatus;

    Instant at;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    Actor.Kind actor;

    @Nullable
    UUID principalId;

    @Nullable
    String reason;

    static CommentTransition of(Comment comment, @Nullable CommentStatus before, Step step, Instant at) {
        CommentTransition transition = new CommentTransition();
        transition.commentId = comment.id;
        transition.version = comment.version;
        transition.action = step.action();
        transition.fromStatus = before;
        transition.toStatus = comment.status;
        transition.at = at;
        transition.actor = step.actor().kind();
        transition.principalId = step.actor().principal();
        transition.reason = step.reason();
        return transition;
    }

    /** Steps are unique within a comment. */
    record Key(UUID commentId, int version) {}
}
