package io.chapeau.discussion;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.database.Identifiers;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.database.Together;
import io.chapeau.discussion.Prepared.Grounds;
import io.chapeau.discussion.PublishedArticles.PublishedArticle;
import io.chapeau.discussion.ban.BanList;
import io.chapeau.discussion.ban.Bans;
import io.chapeau.discussion.check.Finding;
import io.chapeau.discussion.spam.Candidate;
import io.chapeau.discussion.spam.Screened;
import io.chapeau.discussion.spam.Screening;
import io.chapeau.discussion.spam.Similarity;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Makes comments ready and keeps them: one by itself, with all that it needs read in its transaction, or many together
 * that were made ready with what is in memory. Whether memory was right is looked up in the transaction that keeps them;
 * whoever relied on something that has changed is left out.
 */
@ApplicationScoped
class Intake {

    /** ER_NO_REFERENCED_ROW_2. */
    private static final int REFERENCE_TO_NOTHING = 1452;

    /** As the database names it in its refusal: the comment that is answered is gone. */
    private static final String PARENT_REFERENCE = "`comment_parent`";

    private final PublishedArticles articles;
    private final DiscussionRepository discussions;
    private final Drafts drafts;
    private final Bans bans;
    private final Screening screening;
    private final Similarity similarity;
    private final CommentChecks checks;
    private final Admission admission;
    private final CommentSteps steps;
    private final Sealing sealing;
    private final Clock clock;

    Intake(
            PublishedArticles articles,
            DiscussionRepository discussions,
            Drafts drafts,
            Bans bans,
            Screening screening,
            Similarity similarity,
            CommentChecks checks,
            Admission admission,
            CommentSteps steps,
            Sealing sealing,
            Clock clock) {
        this.articles = articles;
        this.discussions = discussions;
        this.drafts = drafts;
        this.bans = bans;
        this.screening = screening;
        this.similarity = similarity;
        this.checks = checks;
        this.admission = admission;
        this.steps = steps;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Refuses with 422 what is no comment. */
    Prepared prepare(PublishedArticle article, CommentInput input, BanList list) {
        Draft draft = drafts.of(article, input);
        Comment comment = new Comment();
        comment.id = Identifiers.next();
        comment.articleId = article.id();
        comment.authorName = draft.authorName();
        comment.email = sealing.seal(draft.authorEmail());
        comment.emailHash = sealing.emailHash(draft.authorEmail());
        comment.text = draft.words().text();
        comment.html = draft.words().html();
        comment.parentId = draft.parentId();
        comment.depth = draft.depth();
        Screened screened = screening.look(comment.id, candidate(draft, input), list);
        checks.hold(screened, Finding.WAITING);
        comment.screened = screened;
        Admitted admitted = admission.first(article.policy(), draft.authorName(), comment.emailHash, screened);
        comment.status = admitted.status();
        SubmissionSecret secret = SubmissionSecret.generate();
        comment.secretHash = secret.hash();
        comment.createdAt = clock.instant();
        Step step = Step.ofAuthor(CommentAction.SUBMIT, admitted);
        return new Prepared(comment, step, secret, new Grounds(article, list.version()));
    }

    /** Keeps a comment by itself. */
    @RetryTransient
    @Transactional
    Prepared keep(String articleKey, CommentInput input) {
        Prepared prepared = prepare(articleAt(articleKey), input, bans.current());
        Discussion discussion = null;
        if (prepared.comment().status == CommentStatus.APPROVED) {
            UUID article = prepared.comment().articleId;
            discussion = discussions.lock(article).orElseThrow(Intake::noArticle);
            if (!isGrounded(prepared)) {
                // Whoever held the article has changed what decides. With the lock nobody does so any more.
                prepared = prepare(articleAt(article.toString()), input, bans.current());
            }
        }
        Comment comment = prepared.comment();
        try {
            steps.submit(discussion, comment, prepared.step());
        } catch (ConstraintViolationException violation) {
            // An article or a parent that is purged at the same moment is not there.
            if (violation.getSQLException().getErrorCode() == REFERENCE_TO_NOTHING) {
                throw String.valueOf(violation.getSQLException().getMessage()).contains(PARENT_REFERENCE)
                        ? Drafts.noParent()
                        : noArticle();
            }
            throw violation;
        }
        similarity.keep(comment.id, comment.createdAt, comment.screened);
        checks.ask(comment, input.authorEmail());
        return prepared;
    }

    /** Keeps comments that readers do not see, and answers which: those whose article and bans are as they were. */
    @Transactional
    Set<Prepared> keepUnseen(List<Prepared> group) {
        Set<Grounds> standing = Together.reading(() -> articles.grounds(
                group.stream().map(each -> each.grounds().article().id()).collect(Collectors.toSet())));
        Set<Prepared> holding = group.stream()
                .filter(each -> standing.contains(each.grounds()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        steps.submitUnseen(holding);
        holding.stream()
                .map(Prepared::comment)
                .forEach(comment -> similarity.keep(comment.id, comment.createdAt, comment.screened));
        return holding;
    }

    private PublishedArticle articleAt(String key) {
        PublishedArticle article = articles.find(key).orElseThrow(Intake::noArticle);
        if (article.policy() == CommentPolicy.CLOSED) {
            throw ProblemType.CONFLICT.because("The comments of this article are closed.");
        }
        return article;
    }

    /** Whether a comment would be made ready with the same now, and what it answers is seen still. */
    private boolean isGrounded(Prepared prepared) {
        Comment comment = prepared.comment();
        return articles.grounds(Set.of(comment.articleId)).contains(prepared.grounds())
                && (comment.parentId == null || drafts.isApproved(comment.parentId));
    }

    private static Candidate candidate(Draft draft, CommentInput input) {
        return new Candidate(
                draft.authorName(),
                draft.authorEmail(),
                draft.words().shown(),
                draft.words().forms(),
                input.website(),
                input.formToken());
    }

    /** The same words for a draft, a withdrawn article and one that never was: the answer tells nothing. */
    private static ProblemException noArticle() {
        return ProblemType.NOT_FOUND.because("There is no article at this address.");
    }
}
