package io.chapeau.discussion.spam;

/** What the rules say of a comment as a whole. */
public enum Verdict {
    /** Nothing speaks against what the policy of the article says. */
    PASS,
    /** A moderator has to look at it, whatever the policy says. */
    HOLD,
    SPAM
}
