package io.chapeau.discussion.bulk;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an action on many comments.
 *
 * @param id null: nothing was done
 */
public record CommentBulkView(
        @Schema(description = "By it all of this can be undone; null: it was a trial, or nothing has changed.")
        @Nullable
        UUID id,

        @Schema(description = "How many comments were meant; of a filter: those that the action changes.")
        int matched,

        @Schema(description = "false: of a trial with a filter, when counting stopped at 10,000.")
        boolean matchedIsExact,

        @Schema(description = "How many are another than before; of a trial: none.")
        int changed,

        @Schema(
                description =
                        "How many stood there already, or were undone already; of a trial: of a list of ids only.")
        int unchanged,

        @Schema(description = "Those to which it could not be done; of a trial: of a list of ids only.")
        List<Refused> refused,

        @Schema(
                description =
                        "How many were not tried because a failure of the database ended it early: those behind the last one refused.")
        int notTried,

        @Schema(
                description =
                        "Whether some are left: 1,000 of a filter are done at a time, the oldest first, and a failure of the database ends it early.")
        boolean more) {

    /** What would become of comments. */
    static CommentBulkView trial(int matched, boolean exact, int unchanged, List<Refused> refused, boolean more) {
        return new CommentBulkView(null, matched, exact, 0, unchanged, refused, 0, more);
    }

    /** What became of comments. */
    static CommentBulkView of(
            @Nullable UUID id, int matched, int changed, int unchanged, List<Refused> refused, boolean more) {
        int notTried = matched - changed - unchanged - refused.size();
        return new CommentBulkView(id, matched, true, changed, unchanged, refused, notTried, more);
    }

    /** A comment to which the action could not be done, and why. */
    public record Refused(UUID id, String detail) {}
}
