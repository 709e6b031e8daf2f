package io.chapeau.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a comment stands, in the words that its author gets. */
public enum SubmissionStatus {
    /** Nobody has decided yet. */
    @JsonProperty("pending")
    PENDING,
    /** Readers see it. */
    @JsonProperty("approved")
    APPROVED,
    /** Readers will not see it. */
    @JsonProperty("rejected")
    REJECTED;

    /** Spam is rejected, plainly: nobody is left waiting, and nobody learns how the decision was made. */
    static SubmissionStatus of(CommentStatus status) {
        return switch (status) {
            case PENDING -> PENDING;
            case APPROVED -> APPROVED;
            case REJECTED, SPAM -> REJECTED;
        };
    }
}
