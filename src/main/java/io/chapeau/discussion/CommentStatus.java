package io.chapeau.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a comment stands, and the only place that says where it can go. Every comment starts as pending and,
 * once decided, never waits again; decisions can be revised in any direction.
 */
public enum CommentStatus {
    /** Nobody has decided yet. */
    @JsonProperty("pending")
    PENDING,
    /** Readers see it. */
    @JsonProperty("approved")
    APPROVED,
    /** Refused by a person. */
    @JsonProperty("rejected")
    REJECTED,
    /** Refused as advertising or abuse; its author is only told that it was rejected. */
    @JsonProperty("spam")
    SPAM;

    /** The status after a decision; a step that is not in the table is a fault of the caller. */
    CommentStatus become(CommentStatus next) {
        if (!successors().contains(next)) {
            throw new IllegalStateException("A comment that is " + word() + " cannot become " + next.word());
        }
        return next;
    }

    Set<CommentStatus> successors() {
        return switch (this) {
            case PENDING -> EnumSet.of(APPROVED, REJECTED, SPAM);
            case APPROVED -> EnumSet.of(REJECTED, SPAM);
            case REJECTED -> EnumSet.of(APPROVED, SPAM);
            case SPAM -> EnumSet.of(APPROVED, REJECTED);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CommentStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
