package io.chapeau.discussion;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps that {@link CommentWorkflow} allows: the comment, the counters of its discussion, the places that
 * replies keep, the history and the change log, in the transaction of the caller, who holds the discussion.
 */
@ApplicationScoped
class CommentSteps {

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final ChangeLog changes;
    private final Clock clock;

    CommentSteps(CommentRepository comments, DiscussionRepository discussions, ChangeLog changes, Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Keeps a new comment, which has the status of the step already.
     *
     * @param discussion null: readers see nothing of it, so no counter moves
     */
    void submit(@Nullable Discussion discussion, Comment comment, Step step) {
        CommentWorkflow.require(step.action(), null, step.next());
        if (discussion != null) {
            discussion.record(comment, CommentStatus.PENDING, step.next());
        }
        comments.persistAndFlush(comment);
        tell(ChangeType.COMMENT_SUBMITTED, comment, false);
        finish(discussion, comment, null, step, clock.instant());
    }

    /** Keeps new comments that readers do not see: many of them in as many statements as one. */
    void submitUnseen(Collection<Prepared> prepared) {
        Instant now = clock.instant();
        List<Comment> unseen = new ArrayList<>();
        List<CommentTransition> first = new ArrayList<>();
        for (Prepared each : prepared) {
            CommentWorkflow.require(each.step().action(), null, each.step().next());
            unseen.add(each.comment());
            first.add(CommentTransition.of(each.comment(), null, each.step(), now));
        }
        comments.insert(unseen, first);
        unseen.forEach(comment -> tell(ChangeType.COMMENT_SUBMITTED, comment, false));
    }

    /** Takes a comment that is there, and locked, on to another status, or edits it where it stands. */
    void take(Discussion discussion, Comment comment, Step step) {
        Instant now = clock.instant();
        CommentStatus before = comment.status;
        CommentWorkflow.require(step.action(), before, step.next());
        discussion.record(comment, before, step.next());
        comment.status = step.next();
        if (step.action() == CommentAction.UNDO) {
            standAgain(comment);
        } else if (step.action() != CommentAction.REVISE) {
            decide(comment, before, step, now);
        }
        comments.flush();
        finish(discussion, comment, before, step, now);
    }

    private static void decide(Comment comment, CommentStatus before, Step step, Instant now) {
        boolean decides = step.actor().principal() != null && step.next() != CommentStatus.PENDING;
        comment.decidedAt = decides ? now : null;
        comment.decidedBy = decides ? step.actor().principal() : null;
        comment.undoStatus = step.actor().principal() == null ? null : before;
    }

    /** Who takes a decision back has decided nothing: it stands there again by whoever had put it there. */
    private void standAgain(Comment comment) {
        CommentTransition stood = comment.status == CommentStatus.PENDING
                ? null
                : CommentTransition.standing(comments.steps(comment.id)).stream()
                        .skip(1)
                        .findFirst()
                        .filter(step -> step.principalId != null)
                        .orElse(null);
        comment.decidedAt = stood == null ? null : stood.at;
        comment.decidedBy = stood == null ? null : stood.principalId;
        comment.undoStatus = null;
    }

    private void finish(
            @Nullable Discussion discussion, Comment comment, @Nullable CommentStatus before, Step step, Instant now) {
        boolean shownBefore = before == CommentStatus.APPROVED;
        boolean shownNow = comment.status == CommentStatus.APPROVED;
        boolean published = false;
        if (discussion != null && shownBefore != shownNow) {
            comments.showAmongReplies(comment, shownNow);
            published = discussions.showCount(discussion);
            discussions.showInCategories(comment, shownNow);
        }
        comments.record(CommentTransition.of(comment, before, step, now));
        if (before != null) {
            tell(
                    editorsWord(before, step),
                    comment,
                    shownBefore && shownNow && discussions.isPublished(comment.articleId));
        }
        if (shownBefore != shownNow) {
            tell(shownNow ? ChangeType.COMMENT_APPROVED : ChangeType.COMMENT_HIDDEN, comment, published);
        }
    }

    private void tell(ChangeType type, Comment comment, boolean seen) {
        changes.append(
                ChangeEntry.of(type, comment.id, comment.version).seenIf(seen).relatedTo(Set.of(comment.articleId)));
    }

    private static ChangeType editorsWord(CommentStatus before, Step step) {
        boolean stands = before == step.next() && step.action() != CommentAction.SPAM;
        boolean isEditedOnly = step.action() == CommentAction.EDIT && step.next() != CommentStatus.SPAM;
        if (stands || isEditedOnly) {
            return ChangeType.COMMENT_EDITED;
        }
        return switch (step.next()) {
            case PENDING -> ChangeType.COMMENT_REOPENED;
            case APPROVED -> ChangeType.COMMENT_APPROVED;
            case REJECTED -> ChangeType.COMMENT_REJECTED;
            case SPAM -> ChangeType.COMMENT_SPAM;
            case WITHDRAWN -> ChangeType.COMMENT_WITHDRAWN;
            case DELETED -> ChangeType.COMMENT_DELETED;
        };
    }
}
