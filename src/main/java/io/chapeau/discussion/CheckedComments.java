package io.chapeau.discussion;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.database.RetryTransient;
import io.chapeau.database.Sealing;
import io.chapeau.discussion.CommentWorkflow.Verdict;
import io.chapeau.discussion.check.Finding;
import io.chapeau.discussion.spam.Candidate;
import io.chapeau.discussion.spam.Screened;
import io.chapeau.discussion.spam.Screening;
import io.chapeau.discussion.text.CommentRendering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes what the external check has found into the comment that waits for it. */
@ApplicationScoped
class CheckedComments {

    private static final Admitted TO_NOTHING =
            new Admitted(CommentStatus.PENDING, "readers no longer see what it replies to");

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final PublishedArticles articles;
    private final Screening screening;
    private final Admission admission;
    private final Drafts drafts;
    private final CommentRendering rendering;
    private final Sealing sealing;
    private final CommentSteps steps;
    private final Clock clock;

    CheckedComments(
            CommentRepository comments,
            DiscussionRepository discussions,
            PublishedArticles articles,
            Screening screening,
            Admission admission,
            Drafts drafts,
            CommentRendering rendering,
            Sealing sealing,
            CommentSteps steps,
            Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.articles = articles;
        this.screening = screening;
        this.admission = admission;
        this.drafts = drafts;
        this.rendering = rendering;
        this.sealing = sealing;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Lets the comment stand where it would stand had it come in now, with this answer: somebody may have been banned
     * since, or what it replies to taken out. One that is gone, was edited by its author or was decided meanwhile stays as
     * it is: the answer is to something else.
     *
     * @param version that was asked about
     */
    @RetryTransient
    @Transactional
    void apply(UUID id, int version, Finding finding) {
        comments.articleOf(id).flatMap(discussions::lock).ifPresent(discussion -> comments.findForUpdate(id)
                .filter(comment -> comments.versionOfLastDecision(id)
                        .filter(last -> last == version)
                        .isPresent())
                .ifPresent(comment -> apply(discussion, comment, finding)));
    }

    private void apply(Discussion discussion, Comment comment, Finding finding) {
        CommentWorkflow.State state = comment.state(clock.instant());
        if (!(CommentWorkflow.verdict(CommentAction.CHECK, state) instanceof Verdict.To)) {
            return;
        }
        boolean moderatorDecides = CommentChecks.finding(comment.screened)
                .filter(Finding.WAITING_WITH_OTHERS::equals)
                .isPresent();
        // Aside until all is asked: what is asked meanwhile would write the comment halfway.
        Screened screened = comment.screened.copy();
        screening.lookForBans(candidate(comment), screened);
        screening.add(screened, Finding.RULE, finding.weight(), finding.words());
        Admitted admitted = moderatorDecides ? admission.anew(comment.status, screened) : admitted(comment, screened);
        // Where the check has no objection, something else has decided.
        String why = finding == Finding.HAM ? finding.words() + "; " + admitted.why() : finding.words();
        comment.screened = screened;
        steps.take(discussion, comment, new Step(CommentAction.CHECK, admitted.status(), Actor.RULES, why));
    }

    private Admitted admitted(Comment comment, Screened screened) {
        CommentPolicy policy = articles.of(comment.articleId).policy();
        Admitted admitted = admission.first(policy, comment.ownName(), comment.emailHash, screened);
        boolean answersNothing = comment.parentId != null && !drafts.isApproved(comment.parentId);
        return admitted.status() == CommentStatus.APPROVED && answersNothing ? TO_NOTHING : admitted;
    }

    private Candidate candidate(Comment comment) {
        String text = comment.ownText();
        return new Candidate(
                comment.ownName(),
                sealing.open(comment.email),
                rendering.shown(text),
                rendering.forms(text),
                null,
                null);
    }
}
