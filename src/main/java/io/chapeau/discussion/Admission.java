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

    private final CommentRepository comments;
    private final SiteComments site;
    private final Screening screening;

    Admission(CommentRepository comments, SiteComments site, Screening screening) {
        this.comments = comments;
        this.site = site;
        this.screening = screening;
    }

    /** Approved, spam, or pending when a moderator is to decide. A discussion that is closed meanwhile approves nothing. */
    CommentStatus first(CommentPolicy policy, String authorName, byte[] emailHash, Screened screened) {
        // Asked whatever the rules say: how long it takes must not tell an author what they said.
        CommentStatus allowed = byPolicy(policy, authorName, emailHash);
        return switch (screening.verdict(screened)) {
            case SPAM -> CommentStatus.SPAM;
            case HOLD -> CommentStatus.PENDING;
            case PASS -> allowed;
        };
    }

    /** Where a comment stands that readers do not see and that its author has edited: the rules look at it anew. */
    CommentStatus anew(CommentStatus next, Screened screened) {
        return next == CommentStatus.PENDING && screening.verdict(screened) == Verdict.SPAM ? CommentStatus.SPAM : next;
    }

    private CommentStatus byPolicy(CommentPolicy policy, String authorName, byte[] emailHash) {
        return switch (policy) {
            case OPEN -> CommentStatus.APPROVED;
            case TRUSTED -> isTrusted(authorName, emailHash) ? CommentStatus.APPROVED : CommentStatus.PENDING;
            case MODERATED, CLOSED -> CommentStatus.PENDING;
        };
    }

    /**
     * No mail is sent to confirm an address, so only moderators confirm somebody: by approving comments with the same
     * address and the same name. Who guesses an address must guess the name that goes with it as well.
     */
    private boolean isTrusted(String authorName, byte[] emailHash) {
        // Both are asked always: how long it takes must not tell whose spam a moderator has found.
        boolean hasSpam = comments.hasSpam(emailHash);
        int approved = comments.approvedByModerators(authorName, emailHash, site.trustedAfter());
        return !hasSpam && approved >= site.trustedAfter();
    }
}
