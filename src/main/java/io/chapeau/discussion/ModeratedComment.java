package io.chapeau.discussion;

import org.jspecify.annotations.Nullable;

/** A comment with what moderators need beside it, one row of one query. */
record ModeratedComment(
        Comment comment, DiscussedArticle article, @Nullable Decider decider) {}
