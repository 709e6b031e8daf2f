package io.chapeau.discussion;

import io.chapeau.discussion.PublishedArticles.PublishedArticle;

/**
 * A comment that is ready to be kept, and its grounds: whoever keeps it makes sure that they still hold.
 *
 * @param step by which it comes in
 */
record Prepared(Comment comment, Step step, SubmissionSecret secret, Grounds grounds) {

    /**
     * What a comment was made ready with.
     *
     * @param bans the version of the list of bans
     */
    record Grounds(PublishedArticle article, long bans) {}
}
