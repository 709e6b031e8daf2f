package io.chapeau.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/**
 * The counters of an article's comments. The row is the lock of its discussion: whoever decides holds it, so
 * numbers have no gap and no double, and the count is exact.
 */
@Entity
@SuppressWarnings("NullAway.Init")
class Discussion {

    @Id
    UUID articleId;

    int lastNumber;
    int approvedCount;

    /** Takes a step of a comment into the counters; the first approval numbers the comment. */
    void record(Comment comment, CommentStatus before, CommentStatus next) {
        if (before == CommentStatus.APPROVED) {
            approvedCount--;
        }
        if (next == CommentStatus.APPROVED) {
            approvedCount++;
            if (comment.number == null) {
                lastNumber++;
                comment.number = lastNumber;
            }
        }
    }
}
