package io.chapeau.discussion;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.database.RetryTransient;
import io.chapeau.discussion.CommentWorkflow.Verdict;
import io.chapeau.discussion.check.Finding;
import io.chapeau.discussion.spam.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes what the external check has found into the comment that waits for it. */
@ApplicationScoped
class CheckedComments {

    private final CommentRepository comments;
    private final DiscussionRepository discussions;
    private final PublishedArticles articles;
    private final Screening screening;
    private final Admission admission;
    private final CommentSteps steps;
    private final Clock clock;

    CheckedComments(
            CommentRepository comments,
            DiscussionRepository discussions,
            PublishedArticles articles,
            Screening screening,
            Admission admission,
            CommentSteps steps,
            Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.articles = articles;
        this.screening = screening;
        this.admission = admission;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Lets the comment stand where it would stand had it come in with this answer. One that is gone, was edited or was
     * decided meanwhile stays as it is: the answer is to something else.
     *
     * @param version that was asked about
     */
    @RetryTransient
    @Transactional
    void apply(UUID id, int version, Finding finding) {
        comments.articleOf(id).flatMap(discussions::lock).ifPresent(discussion -> comments.findForUpdate(id)
                .filter(comment -> comment.version == version)
                .ifPresent(comment -> apply(discussion, comment, finding)));
    }

    private void apply(Discussion discussion, Comment comment, Finding finding) {
        CommentWorkflow.State state = comment.state(clock.instant());
        if (!(CommentWorkflow.verdict(CommentAction.CHECK, state) instanceof Verdict.To)) {
            return;
        }
        // Asked before the answer takes the place of what says so.
        boolean moderatorDecides = CommentChecks.finding(comment.screened)
                .filter(Finding.WAITING_WITH_OTHERS::equals)
                .isPresent();
        CommentPolicy policy = articles.of(comment.articleId).policy();
        screening.add(comment.screened, Finding.RULE, finding.weight(), finding.words());
        Admitted admitted = moderatorDecides
                ? admission.anew(comment.status, comment.screened)
                : admission.first(policy, comment.authorName, comment.emailHash, comment.screened);
        // Where the check has no objection, something else has decided.
        String why = finding == Finding.HAM ? finding.words() + "; " + admitted.why() : finding.words();
        steps.take(discussion, comment, new Step(CommentAction.CHECK, admitted.status(), Actor.RULES, why));
    }
}
