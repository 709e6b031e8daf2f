package io.chapeau.discussion;

import io.chapeau.discussion.PublishedArticles.PublishedArticle;

/**
 * A comment that is ready to be kept, and what it was made ready with: whoever keeps it makes sure that this still holds.
 *
 * @param bans the version of the list of bans
 */
record Prepared(Comment comment, SubmissionSecret secret, PublishedArticle article, long bans) {}
