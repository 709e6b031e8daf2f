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
    REJECTED,
    /** Its author has taken it back. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /**
     * Spam and what is deleted are rejected, plainly: nobody is left waiting, and nobody learns how a moderator
     * decided. What only the rules hold waits for a moderator like any other: they are nothing to be tried out.
     */
    static SubmissionStatus of(CommentWorkflow.State state) {
        return switch (state.status()) {
            case PENDING -> PENDING;
            case APPROVED -> APPROVED;
            case REJECTED, SPAM -> state.decided() ? REJECTED : PENDING;
            case DELETED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
