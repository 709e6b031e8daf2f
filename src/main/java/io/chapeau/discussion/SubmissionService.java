package io.chapeau.discussion;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.discussion.PublishedArticles.PublishedArticle;
import io.chapeau.discussion.spam.Candidate;
import io.chapeau.discussion.spam.Screened;
import io.chapeau.discussion.spam.Screening;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Takes comments in. Whether readers see one at once is for {@link Admission} to say. */
@ApplicationScoped
public class SubmissionService {

    /** ER_NO_REFERENCED_ROW_2. */
    private static final int REFERENCE_TO_NOTHING = 1452;

    private final PublishedArticles articles;
    private final DiscussionRepository discussions;
    private final Drafts drafts;
    private final Screening screening;
    private final CommentChecks checks;
    private final Admission admission;
    private final CommentSteps steps;
    private final Sealing sealing;
    private final Clock clock;

    SubmissionService(
            PublishedArticles articles,
            DiscussionRepository discussions,
            Drafts drafts,
            Screening screening,
            CommentChecks checks,
            Admission admission,
            CommentSteps steps,
            Sealing sealing,
            Clock clock) {
        this.articles = articles;
        this.discussions = discussions;
        this.drafts = drafts;
        this.screening = screening;
        this.checks = checks;
        this.admission = admission;
        this.steps = steps;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Keeps a comment and answers the secret by which its author finds it again. */
    @RetryTransient
    @Transactional
    public Submission submit(String articleKey, CommentInput input) {
        PublishedArticle article = articles.find(articleKey).orElseThrow(SubmissionService::noArticle);
        if (article.policy() == CommentPolicy.CLOSED) {
            throw ProblemType.CONFLICT.because("The comments of this article are closed.");
        }
        Draft draft = drafts.of(article, input);
        byte[] emailHash = sealing.emailHash(draft.authorEmail());
        UUID id = Identifiers.next();
        Screened screened = screening.look(id, candidate(draft, input));
        checks.hold(screened);
        CommentStatus first = admission.first(article.policy(), draft.authorName(), emailHash, screened);
        SubmissionSecret secret = SubmissionSecret.generate();
        Comment comment = comment(article, draft, emailHash, secret, first);
        comment.id = id;
        comment.screened = screened;
        keep(comment);
        checks.ask(comment, draft.authorEmail());
        return new Submission(secret, SubmissionStatus.of(comment.state(clock.instant())));
    }

    /** An article that is purged at the same moment is not there, nor are its comments. */
    private void keep(Comment comment) {
        Discussion discussion = comment.status == CommentStatus.APPROVED
                ? discussions.lock(comment.articleId).orElseThrow(SubmissionService::noArticle)
                : null;
        try {
            steps.submit(discussion, comment, step(comment.status));
        } catch (ConstraintViolationException violation) {
            if (violation.getSQLException().getErrorCode() == REFERENCE_TO_NOTHING) {
                throw noArticle();
            }
            throw violation;
        }
    }

    private static Step step(CommentStatus first) {
        return new Step(CommentAction.SUBMIT, first, Actor.AUTHOR, null);
    }

    private Comment comment(
            PublishedArticle article, Draft draft, byte[] emailHash, SubmissionSecret secret, CommentStatus first) {
        Comment comment = new Comment();
        comment.articleId = article.id();
        comment.status = first;
        comment.authorName = draft.authorName();
        comment.email = sealing.seal(draft.authorEmail());
        comment.emailHash = emailHash;
        comment.text = draft.text();
        comment.html = draft.html();
        comment.parentId = draft.parentId();
        comment.depth = draft.depth();
        comment.secretHash = secret.hash();
        comment.createdAt = clock.instant();
        return comment;
    }

    private static Candidate candidate(Draft draft, CommentInput input) {
        return new Candidate(draft.authorName(), draft.authorEmail(), draft.text(), input.website(), input.formToken());
    }

    /** The same words for a draft, a withdrawn article and one that never was: the answer tells nothing. */
    private static ProblemException noArticle() {
        return ProblemType.NOT_FOUND.because("There is no article at this address.");
    }

    /** A comment that was taken in, and what its author is told of it. */
    public record Submission(SubmissionSecret secret, SubmissionStatus status) {}
}
