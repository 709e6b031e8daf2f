package io.chapeau.discussion;

/**
 * Where a comment stands that comes in, or comes anew.
 *
 * @param why for the history: what the rules have found, or else which policy has decided
 */
record Admitted(CommentStatus status, String why) {}
