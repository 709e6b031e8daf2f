package io.chapeau.discussion;

import io.chapeau.commenting.CommentPolicy;
import io.chapeau.commenting.SiteComments;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Decides where a comment stands when it comes in, or comes anew because its author has edited it: the one place at
 * which something can be seen by readers that no moderator has looked at.
 */
@ApplicationScoped
class Admission {

    private final CommentRepository comments;
    private final SiteComments site;

    Admission(CommentRepository comments, SiteComments site) {
        this.comments = comments;
        this.site = site;
    }

    /** Approved, or pending when a moderator is to decide. A discussion that is closed meanwhile approves nothing. */
    CommentStatus first(CommentPolicy policy, String authorName, byte[] emailHash) {
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
        return !comments.hasSpam(emailHash)
                && comments.approvedByModerators(authorName, emailHash, site.trustedAfter()) >= site.trustedAfter();
    }
}
