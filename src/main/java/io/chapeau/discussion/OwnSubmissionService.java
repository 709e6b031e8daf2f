package io.chapeau.discussion;

import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.discussion.CommentRepository.Address;
import io.chapeau.discussion.CommentWorkflow.Verdict;
import io.chapeau.discussion.PublishedArticles.PublishedArticle;
import io.chapeau.discussion.check.Finding;
import io.chapeau.discussion.spam.Candidate;
import io.chapeau.discussion.spam.Screened;
import io.chapeau.discussion.spam.Screening;
import io.chapeau.discussion.spam.Similarity;
import io.chapeau.discussion.text.RenderedComment;
import io.chapeau.http.contract.InputBinder;
import io.chapeau.http.contract.MergePatch;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.http.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What the author of a comment does with it: whoever knows its secret address is its author. */
@ApplicationScoped
public class OwnSubmissionService {

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final PublishedArticles articles;
    private final Drafts drafts;
    private final Screening screening;
    private final CommentChecks checks;
    private final Similarity similarity;
    private final Admission admission;
    private final Sealing sealing;
    private final CommentSteps steps;
    private final InputBinder binder;
    private final Clock clock;

    OwnSubmissionService(
            CommentRepository comments,
            DiscussionRepository discussions,
            PublishedArticles articles,
            Drafts drafts,
            Screening screening,
            CommentChecks checks,
            Similarity similarity,
            Admission admission,
            Sealing sealing,
            CommentSteps steps,
            InputBinder binder,
            Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.articles = articles;
        this.drafts = drafts;
        this.screening = screening;
        this.checks = checks;
        this.similarity = similarity;
        this.admission = admission;
        this.sealing = sealing;
        this.steps = steps;
        this.binder = binder;
        this.clock = clock;
    }

    @Transactional
    DeliveredSubmission find(String secret) {
        return SubmissionSecret.parse(secret)
                .flatMap(known -> comments.findBySecretHash(known.hash()))
                .map(this::view)
                .orElseThrow(OwnSubmissionService::missing);
    }

    /** Changes name or text. What readers see waits anew, unless the policy approves it as it is now. */
    @RetryTransient
    @Transactional
    DeliveredSubmission edit(String secret, MergePatch patch) {
        Held held = hold(secret);
        Comment comment = held.comment();
        CommentStatus next = next(CommentAction.EDIT, comment);
        SubmissionInput current = new SubmissionInput(comment.authorName, comment.text);
        SubmissionInput input =
                binder.patch(current, patch, SubmissionInput.class).value();
        Violations violations = new Violations();
        String name = drafts.name(input.authorName(), violations);
        PublishedArticle article = articles.of(comment.articleId);
        RenderedComment words = drafts.words(comment, input.text(), article.locale(), violations);
        violations.throwIfAny(ProblemType.INVALID);
        if (!name.equals(comment.authorName) || !words.text().equals(comment.text)) {
            boolean seen = comment.status == CommentStatus.APPROVED;
            String email = sealing.open(comment.email);
            // All of it before the comment changes: what is asked meanwhile would write it halfway.
            Candidate candidate = drafts.candidate(comment, name, email, words);
            Screened found = screening.lookAgain(comment.id, candidate, comment.screened);
            // What a moderator took out does not come back unseen, however many edits later.
            boolean revised = comments.wasRevised(comment.id);
            if (!revised) {
                checks.hold(
                        found, seen || isHeldByTheCheckAlone(comment) ? Finding.WAITING : Finding.WAITING_WITH_OTHERS);
            }
            // What was spam keeps the reasons that made it so. It was looked at all the same: the time tells nothing.
            Screened screened = comment.status == CommentStatus.SPAM ? comment.screened : found;
            // What a moderator has taken out, and that stays out, makes it no spam.
            Screened standing = revised
                    ? screening.lookAgain(comment.id, Drafts.standing(name, email, words), comment.screened)
                    : found;
            Screened judged = comment.status == CommentStatus.SPAM ? comment.screened : standing;
            Admitted admitted = seen
                    ? admittedAnew(article, candidate.authorName(), comment, judged, revised)
                    : admission.anew(next, judged);
            comment.edit(name, words.text(), words.html(), clock.instant());
            comment.screened = screened;
            similarity.keep(comment.id, comment.createdAt, comment.screened);
            steps.take(held.discussion(), comment, Step.ofAuthor(CommentAction.EDIT, admitted));
            checks.ask(comment, email);
        }
        return view(comment);
    }

    private boolean isHeldByTheCheckAlone(Comment comment) {
        return comment.status == CommentStatus.PENDING
                && checks.isHeldAlone(comment.screened)
                && comments.isLeftByAuthor(comment);
    }

    private Admitted admittedAnew(
            PublishedArticle article, String name, Comment comment, Screened screened, boolean revised) {
        return revised
                ? admission.afterRevision(screened)
                : admission.first(article.policy(), name, comment.emailHash, screened);
    }

    /** Takes the comment back for good; one that is taken back stays so. */
    @RetryTransient
    @Transactional
    void withdraw(String secret) {
        Held held = hold(secret);
        CommentStatus next = next(CommentAction.WITHDRAW, held.comment());
        if (next != held.comment().status) {
            steps.take(held.discussion(), held.comment(), new Step(CommentAction.WITHDRAW, next, Actor.AUTHOR, null));
        }
    }

    private CommentStatus next(CommentAction action, Comment comment) {
        return switch (CommentWorkflow.verdict(action, comment.state(clock.instant()))) {
            case Verdict.To(CommentStatus status) -> status;
            case Verdict.Done() -> comment.status;
            case Verdict.Refused(String why) -> throw ProblemType.CONFLICT.because(why);
        };
    }

    private Held hold(String secret) {
        Address address = SubmissionSecret.parse(secret)
                .flatMap(known -> comments.addressOf(known.hash()))
                .orElseThrow(OwnSubmissionService::missing);
        Discussion discussion = discussions.lock(address.article()).orElseThrow(OwnSubmissionService::missing);
        return new Held(discussion, comments.findForUpdate(address.id()).orElseThrow(OwnSubmissionService::missing));
    }

    private DeliveredSubmission view(Comment comment) {
        return DeliveredSubmission.of(comment, clock.instant());
    }

    private static ProblemException missing() {
        return ProblemType.NOT_FOUND.because("There is no submission at this address.");
    }

    /** A comment with its discussion, both locked. */
    private record Held(Discussion discussion, Comment comment) {}
}
