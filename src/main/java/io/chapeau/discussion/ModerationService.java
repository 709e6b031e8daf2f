package io.chapeau.discussion;

import io.chapeau.access.Caller;
import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.database.RetryTransient;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides about comments. Locks are always taken in one order (article, discussion, comment, published
 * article), so moderators and publishing editors wait for each other but never in a circle.
 */
@ApplicationScoped
public class ModerationService {

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final ChangeLog changes;
    private final Caller caller;
    private final Clock clock;

    ModerationService(
            CommentRepository comments,
            DiscussionRepository discussions,
            ChangeLog changes,
            Caller caller,
            Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<ModeratedCommentView> list(
            @Nullable CommentStatus status, @Nullable UUID article, String sort, PageQuery page) {
        return comments.list(status, article, sort, page)
                .map(rows -> rows.stream().map(ModeratedCommentView::of).toList());
    }

    @Transactional
    ModeratedCommentView get(UUID id) {
        return view(id);
    }

    /** Takes a decision; one that stands already changes nothing, not even who took it. */
    @RetryTransient
    @Transactional
    public ModeratedCommentView decide(UUID id, IfMatch ifMatch, CommentStatus decision) {
        UUID article = comments.articleOf(id).orElseThrow(() -> missing(id));
        Discussion discussion = discussions.lock(article).orElseThrow(() -> missing(id));
        Comment comment = comments.findForUpdate(id).orElseThrow(() -> missing(id));
        ifMatch.require(comment.version);
        if (comment.status != decision) {
            change(discussion, comment, decision);
        }
        return view(id);
    }

    private void change(Discussion discussion, Comment comment, CommentStatus decision) {
        ChangeType type = changeOf(comment.status, decision);
        discussion.record(comment, decision);
        comment.status = comment.status.become(decision);
        comment.decidedAt = clock.instant();
        comment.decidedBy = caller.id();
        comments.flush();
        boolean seen = type.concernsReaders() && discussions.showCount(discussion);
        changes.append(
                ChangeEntry.of(type, comment.id, comment.version).seenIf(seen).relatedTo(Set.of(comment.articleId)));
    }

    private static ChangeType changeOf(CommentStatus before, CommentStatus decision) {
        if (decision == CommentStatus.APPROVED) {
            return ChangeType.COMMENT_APPROVED;
        }
        return before == CommentStatus.APPROVED ? ChangeType.COMMENT_WITHDRAWN : ChangeType.COMMENT_REJECTED;
    }

    private ModeratedCommentView view(UUID id) {
        return ModeratedCommentView.of(comments.findModerated(id).orElseThrow(() -> missing(id)));
    }

    private static ProblemException missing(UUID id) {
        return ProblemType.NOT_FOUND.because("There is no comment " + id + ".");
    }
}
