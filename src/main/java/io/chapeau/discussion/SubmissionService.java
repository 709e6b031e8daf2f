package io.chapeau.discussion;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.discussion.PublishedArticles.PublishedArticle;
import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Takes comments in. Nothing that is taken in is shown to readers before somebody has approved it. */
@ApplicationScoped
public class SubmissionService {

    /** ER_NO_REFERENCED_ROW_2. */
    private static final int REFERENCE_TO_NOTHING = 1452;

    private final PublishedArticles articles;
    private final CommentRepository comments;
    private final Sealing sealing;
    private final ChangeLog changes;
    private final Clock clock;

    SubmissionService(
            PublishedArticles articles, CommentRepository comments, Sealing sealing, ChangeLog changes, Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.sealing = sealing;
        this.changes = changes;
        this.clock = clock;
    }

    /** Keeps a comment for moderation and answers the secret by which its author finds it again. */
    @RetryTransient
    @Transactional
    public SubmissionSecret submit(String articleKey, CommentInput input) {
        PublishedArticle article = articles.find(articleKey).orElseThrow(SubmissionService::noArticle);
        if (!article.commentsOpen()) {
            throw ProblemType.CONFLICT.because("The comments of this article are closed.");
        }
        requireFit(article, input);
        SubmissionSecret secret = SubmissionSecret.generate();
        Comment comment = comment(article, input, secret);
        keep(comment);
        changes.append(ChangeEntry.of(ChangeType.COMMENT_SUBMITTED, comment.id, comment.version)
                .relatedTo(Set.of(article.id())));
        return secret;
    }

    /** An article that is purged at the same moment is not there, nor are its comments. */
    private void keep(Comment comment) {
        try {
            comments.persistAndFlush(comment);
        } catch (ConstraintViolationException violation) {
            if (violation.getSQLException().getErrorCode() == REFERENCE_TO_NOTHING) {
                throw noArticle();
            }
            throw violation;
        }
    }

    @Transactional
    DeliveredSubmission find(String secret) {
        return SubmissionSecret.parse(secret)
                .flatMap(known -> comments.findBySecretHash(known.hash()))
                .map(DeliveredSubmission::of)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no submission at this address."));
    }

    private void requireFit(PublishedArticle article, CommentInput input) {
        Violations violations = new Violations();
        if (input.authorEmail().getBytes(StandardCharsets.UTF_8).length > CommentInput.LONGEST_EMAIL) {
            violations.add(ProblemError.at(
                    "/authorEmail",
                    "maxLength",
                    "An e-mail address has " + CommentInput.LONGEST_EMAIL + " bytes at most."));
        }
        if (input.parentId() != null && !comments.isApproved(input.parentId(), article.id())) {
            violations.add(ProblemError.at(
                    "/parentId",
                    "parent",
                    "This is no approved comment of the article. Answer one that readers see, or leave it out."));
        }
        violations.throwIfAny(ProblemType.INVALID);
    }

    private Comment comment(PublishedArticle article, CommentInput input, SubmissionSecret secret) {
        Comment comment = new Comment();
        comment.id = Identifiers.next();
        comment.articleId = article.id();
        comment.status = CommentStatus.PENDING;
        comment.authorName = input.authorName();
        comment.email = sealing.seal(input.authorEmail());
        comment.emailHash = sealing.emailHash(input.authorEmail());
        comment.text = input.text();
        comment.parentId = input.parentId();
        comment.secretHash = secret.hash();
        comment.createdAt = clock.instant();
        return comment;
    }

    /** The same words for a draft, a withdrawn article and one that never was: the answer tells nothing. */
    private static ProblemException noArticle() {
        return ProblemType.NOT_FOUND.because("There is no article at this address.");
    }
}
