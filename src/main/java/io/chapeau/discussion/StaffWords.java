package io.chapeau.discussion;

import io.chapeau.access.Caller;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.discussion.text.RenderedComment;
import io.chapeau.http.conditional.IfMatch;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moderators write in a discussion: answers in the name of the site, and changes of what others wrote. */
@ApplicationScoped
public class StaffWords {

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final PublishedArticles articles;
    private final Drafts drafts;
    private final CommentSteps steps;
    private final ModerationService moderation;
    private final InputBinder binder;
    private final Sealing sealing;
    private final Caller caller;
    private final Clock clock;

    StaffWords(
            CommentRepository comments,
            DiscussionRepository discussions,
            PublishedArticles articles,
            Drafts drafts,
            CommentSteps steps,
            ModerationService moderation,
            InputBinder binder,
            Sealing sealing,
            Caller caller,
            Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.articles = articles;
        this.drafts = drafts;
        this.steps = steps;
        this.moderation = moderation;
        this.binder = binder;
        this.sealing = sealing;
        this.caller = caller;
        this.clock = clock;
    }

    /** Answers a comment that readers see, at once and marked as said by the site; a closed discussion hinders no answer. */
    @RetryTransient
    @Transactional
    public ModeratedCommentView reply(UUID id, StaffReplyInput input) {
        Held held = hold(id);
        if (held.comment().status != CommentStatus.APPROVED) {
            throw ProblemType.CONFLICT.because("Readers do not see the comment. Approve it first.");
        }
        if (!drafts.canBeAnswered(held.comment().depth)) {
            throw ProblemType.CONFLICT.because("Replies lie no deeper on this site. Answer a comment above it.");
        }
        String locale = articles.of(held.comment().articleId).locale();
        Violations violations = new Violations();
        String name = input.authorName() == null
                ? drafts.ownName(caller.name(), violations)
                : drafts.name(input.authorName(), violations);
        RenderedComment words = drafts.words(input.text(), locale, violations);
        violations.throwIfAny(ProblemType.INVALID);
        Comment reply = new Comment();
        reply.id = Identifiers.next();
        reply.articleId = held.comment().articleId;
        reply.status = CommentStatus.APPROVED;
        reply.staff = true;
        reply.authorName = name;
        reply.text = words.text();
        reply.html = words.html();
        reply.parentId = id;
        reply.depth = held.comment().depth + 1;
        // The history names the principal: there is no address, and nobody knows the secret.
        reply.email = sealing.seal("");
        reply.emailHash = sealing.emailHash("");
        reply.secretHash = SubmissionSecret.generate().hash();
        reply.createdAt = clock.instant();
        reply.decidedAt = reply.createdAt;
        reply.decidedBy = caller.id();
        Step step = new Step(CommentAction.SUBMIT, CommentStatus.APPROVED, Actor.principal(caller.id()), null);
        steps.submit(held.discussion(), reply, step);
        return moderation.get(reply.id);
    }

    /** Changes name or text; what was sent is kept, and readers see that it was changed. */
    @RetryTransient
    @Transactional
    public ModeratedCommentView revise(UUID id, IfMatch ifMatch, MergePatch patch, @Nullable String reason) {
        Held held = hold(id);
        Comment comment = held.comment();
        ifMatch.require(comment.version);
        CommentStatus next = moderation.next(CommentAction.REVISE, comment);
        CommentRevisionInput current = new CommentRevisionInput(comment.authorName, comment.text);
        CommentRevisionInput input =
                binder.patch(current, patch, CommentRevisionInput.class).value();
        String locale = articles.of(comment.articleId).locale();
        Violations violations = new Violations();
        String name = drafts.name(input.authorName(), violations);
        RenderedComment words = drafts.words(comment, input.text(), locale, violations);
        violations.throwIfAny(ProblemType.INVALID);
        if (!name.equals(comment.authorName) || !words.text().equals(comment.text)) {
            comment.revise(name, words.text(), words.html(), clock.instant());
            steps.take(
                    held.discussion(),
                    comment,
                    new Step(CommentAction.REVISE, next, Actor.principal(caller.id()), reason));
        }
        return moderation.get(id);
    }

    private Held hold(UUID id) {
        UUID article = comments.articleOf(id).orElseThrow(() -> missing(id));
        Discussion discussion = discussions.lock(article).orElseThrow(() -> missing(id));
        return new Held(discussion, comments.findForUpdate(id).orElseThrow(() -> missing(id)));
    }

    private static ProblemException missing(UUID id) {
        return ModerationService.missing(id);
    }

    /** A comment with its discussion, both locked. */
    private record Held(Discussion discussion, Comment comment) {}
}
