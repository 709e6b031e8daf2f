package io.chapeau.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a comment stands. {@link CommentWorkflow} says where it can go. */
public enum CommentStatus {
    /** Nobody has decided yet. */
    @JsonProperty("pending")
    PENDING,
    /** Readers see it. */
    @JsonProperty("approved")
    APPROVED,
    /** Refused. */
    @JsonProperty("rejected")
    REJECTED,
    /** Refused as advertising or abuse; its author is only told that it was rejected. */
    @JsonProperty("spam")
    SPAM,
    /** Taken back by its author. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** Removed by a moderator; its text is kept for moderators until it is no longer needed. */
    @JsonProperty("deleted")
    DELETED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CommentStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
