package io.chapeau.discussion;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.commenting.SiteComments;
import io.chapeau.discussion.spam.Screened;
import io.chapeau.discussion.spam.Screening;
import io.chapeau.discussion.spam.Verdict;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Decides where a comment stands when it comes in, or comes anew because its author has edited it: the one place at
 * which something can be seen by readers that no moderator has looked at.
 */
@ApplicationScoped
class Admission {

    private static final Admitted BY_OPEN = new Admitted(CommentStatus.APPROVED, "policy open");
    private static final Admitted BY_MODERATED = new Admitted(CommentStatus.PENDING, "policy moderated");
    private static final Admitted BY_CLOSED = new Admitted(CommentStatus.PENDING, "policy closed");
    private static final String TRUSTED = "policy trusted: ";

    /** Whatever the policy: what a moderator took out does not come back unseen. */
    private static final Admitted BY_REVISION =
            new Admitted(CommentStatus.PENDING, "a moderator had changed its words");

    /** An edit of what readers do not see shows it to nobody: no policy is asked. */
    private static final String AS_BEFORE = "stands as before the edit";

    private final CommentRepository comments;
    private final SiteComments site;
    private final Screening screening;

    Admission(CommentRepository comments, SiteComments site, Screening screening) {
        this.comments = comments;
        this.site = site;
        this.screening = screening;
    }

    /** Approved, spam, or pending when a moderator is to decide. A discussion that is closed meanwhile approves nothing. */
    Admitted first(CommentPolicy policy, String authorName, byte[] emailHash, Screened screened) {
        // Asked whatever the rules say: how long it takes must not tell an author what they said.
        Admitted allowed = byPolicy(policy, authorName, emailHash);
        return switch (screening.verdict(screened)) {
            case SPAM -> new Admitted(CommentStatus.SPAM, screened.words());
            case HOLD -> new Admitted(CommentStatus.PENDING, screened.words());
            case PASS -> allowed;
        };
    }

    /** Where a comment stands that readers do not see and that its author has edited: the rules look at it anew. */
    Admitted anew(CommentStatus next, Screened screened) {
        Verdict verdict = screening.verdict(screened);
        return new Admitted(
                next == CommentStatus.PENDING && verdict == Verdict.SPAM ? CommentStatus.SPAM : next,
                verdict == Verdict.PASS ? AS_BEFORE : screened.words());
    }

    /** Where a comment stands that readers see in a moderator's words, and that its author has edited since. */
    Admitted afterRevision(Screened screened) {
        return screening.verdict(screened) == Verdict.SPAM
                ? new Admitted(CommentStatus.SPAM, screened.words())
                : BY_REVISION;
    }

    private Admitted byPolicy(CommentPolicy policy, String authorName, byte[] emailHash) {
        return switch (policy) {
            case OPEN -> BY_OPEN;
            case TRUSTED -> byTrust(authorName, emailHash);
            case MODERATED -> BY_MODERATED;
            case CLOSED -> BY_CLOSED;
        };
    }

    /**
     * No mail is sent to confirm an address, so only moderators confirm somebody: by approving comments with the same
     * address and the same name. Who guesses an address must guess the name that goes with it as well.
     */
    private Admitted byTrust(String authorName, byte[] emailHash) {
        int enough = site.trustedAfter();
        // Both are asked always: how long it takes must not tell whose spam a moderator has found.
        boolean hasSpam = comments.hasSpam(emailHash);
        int approved = comments.approvedByModerators(authorName, emailHash, enough);
        if (hasSpam) {
            return new Admitted(CommentStatus.PENDING, TRUSTED + "spam from the same address");
        }
        return approved < enough
                ? new Admitted(CommentStatus.PENDING, TRUSTED + approved + " of " + enough + " comments approved")
                : new Admitted(
                        CommentStatus.APPROVED,
                        TRUSTED + enough + (enough == 1 ? " comment approved" : " comments approved"));
    }
}
