package io.chapeau.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * The step by which a comment came to stand where it stood before its last decision was taken; empty: none is known.
     * What was undone on the way counts for nothing, and neither does a change of words.
     *
     * @param steps newest first, and the last decision is not undone
     */
    static Optional<CommentTransition> beforeLastDecision(List<CommentTransition> steps) {
        int at = nextStep(steps, nextStep(steps, 0) + 1);
        while (at < steps.size() && steps.get(at).action == CommentAction.UNDO) {
            at = nextStep(steps, nextStep(steps, at + 1) + 1);
        }
        return at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty();
    }

    private static int nextStep(List<CommentTransition> steps, int from) {
        int at = from;
        while (at < steps.size() && steps.get(at).action == CommentAction.REVISE) {
            at++;
        }
        return at;
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
