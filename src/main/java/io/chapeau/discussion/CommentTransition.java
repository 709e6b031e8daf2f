package io.chapeau.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a comment. The version that the comment has after it is its place among the steps. */
@Entity
@Immutable
@IdClass(CommentTransition.Key.class)
@SuppressWarnings("NullAway.Init")
class CommentTransition {

    /** Characters that the column takes. */
    private static final int LONGEST_REASON = 500;

    private static final String AND_MORE = ", …";

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
        transition.reason = step.reason() == null ? null : fitted(step.reason());
        return transition;
    }

    /**
     * The steps by which a comment came to stand where it stands. What was undone on the way counts for nothing, and
     * neither does a change of words.
     *
     * @param steps newest first, and so is the answer
     */
    static List<CommentTransition> standing(List<CommentTransition> steps) {
        List<CommentTransition> standing = new ArrayList<>();
        int undone = 0;
        for (CommentTransition step : steps) {
            if (step.action == CommentAction.UNDO) {
                undone++;
            } else if (step.action != CommentAction.REVISE && undone > 0) {
                undone--;
            } else if (step.action != CommentAction.REVISE) {
                standing.add(step);
            }
        }
        return standing;
    }

    /**
     * What the rules find can be longer than there is room for: it ends behind one of its parts, unless half of it would
     * be lost by that.
     */
    private static String fitted(String reason) {
        if (reason.length() <= LONGEST_REASON || reason.codePointCount(0, reason.length()) <= LONGEST_REASON) {
            return reason;
        }
        int part = reason.lastIndexOf(", ", LONGEST_REASON - AND_MORE.length());
        if (part >= LONGEST_REASON / 2) {
            return reason.substring(0, part) + AND_MORE;
        }
        int end = LONGEST_REASON - 1;
        return reason.substring(0, Character.isHighSurrogate(reason.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Steps are unique within a comment. */
    record Key(UUID commentId, int version) {}
}
