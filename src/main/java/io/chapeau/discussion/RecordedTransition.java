package io.chapeau.discussion;

import org.jspecify.annotations.Nullable;

/** A step of a comment with the name of whoever took it, one row of one query. */
record RecordedTransition(
        CommentTransition transition, @Nullable Decider decider) {}
