package io.chapeau.discussion;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.database.RetryTransient;
import io.chapeau.discussion.spam.Screened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Removes comments for good, each in a transaction of its own. One that was answered keeps its place, emptied of
 * everything that its author has given; counters, numbers and the places of replies stay right.
 */
@ApplicationScoped
public class CommentErasure {

    private static final String OF_A_PERSON = "erasure: all comments of the person";

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final CommentSteps steps;
    private final ChangeLog changes;

    CommentErasure(
            CommentRepository comments, DiscussionRepository discussions, CommentSteps steps, ChangeLog changes) {
        this.comments = comments;
        this.discussions = discussions;
        this.steps = steps;
        this.changes = changes;
    }

    /** What became of a comment. */
    public enum Outcome {
        /** It is gone. */
        REMOVED,
        /** Its place is kept for its replies, empty. */
        EMPTIED
    }

    /**
     * Erases a comment for the sake of its author; empty when it is gone already.
     *
     * @param principal who does it
     */
    @RetryTransient
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Outcome> erase(UUID id, UUID principal) {
        Step step = deletion(Actor.principal(principal), OF_A_PERSON);
        return erase(id, comment -> true, comment -> step);
    }

    /**
     * Erases a comment that nobody needs any more, unless something has happened to it since this moment: an undo that
     * leads back to an old decision too.
     *
     * @param span for which such comments are kept, in words
     */
    @RetryTransient
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Outcome> retire(UUID id, Instant since, String span) {
        return erase(
                id,
                comment -> comment.isOver(since) && !comments.hasMovedSince(since, comment),
                comment -> deletion(
                        Actor.RULES, "retention: " + comment.status.word() + " comments are kept for " + span));
    }

    private Optional<Outcome> erase(UUID id, Predicate<Comment> condition, Function<Comment, Step> deletion) {
        Discussion discussion =
                comments.articleOf(id).flatMap(discussions::lock).orElse(null);
        if (discussion == null) {
            return Optional.empty();
        }
        return comments.findForUpdate(id)
                .filter(condition)
                .map(comment -> comments.isAnswered(id)
                        ? empty(discussion, comment, deletion)
                        : remove(discussion, comment, deletion));
    }

    private Outcome remove(Discussion discussion, Comment comment, Function<Comment, Step> deletion) {
        if (comment.status == CommentStatus.APPROVED) {
            steps.take(discussion, comment, deletion.apply(comment));
        }
        comments.delete(comment);
        comments.flush();
        changes.append(entry(ChangeType.COMMENT_PURGED, comment));
        return Outcome.REMOVED;
    }

    private @Nullable Outcome empty(Discussion discussion, Comment comment, Function<Comment, Step> deletion) {
        if (comment.isErased()) {
            return null;
        }
        comment.authorName = "";
        comment.text = "";
        comment.html = null;
        comment.originalText = null;
        comment.originalAuthorName = null;
        comment.revisedAt = null;
        comment.email = new byte[0];
        comment.emailHash = new byte[Comment.HASH_BYTES];
        // Random, and known to nobody: the address of the submission leads nowhere any more.
        comment.secretHash = SubmissionSecret.generate().hash();
        comment.screened = new Screened();
        comments.forgetWhatWasSaidAbout(comment.id);
        if (comment.status == CommentStatus.DELETED) {
            comments.flush();
            // Readers had an empty place before, and have it still.
            changes.append(entry(ChangeType.COMMENT_EDITED, comment).seenIf(false));
        } else {
            steps.take(discussion, comment, deletion.apply(comment));
        }
        comments.forgetUndo(comment);
        return Outcome.EMPTIED;
    }

    private static ChangeEntry entry(ChangeType type, Comment comment) {
        return ChangeEntry.of(type, comment.id, comment.version).relatedTo(Set.of(comment.articleId));
    }

    /** Its reason is what stays in the history of an emptied place: it says nothing of the comment or of its author. */
    private static Step deletion(Actor actor, String reason) {
        return new Step(CommentAction.DELETE, CommentStatus.DELETED, actor, reason);
    }
}
