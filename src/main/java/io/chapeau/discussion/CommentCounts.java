package io.chapeau.discussion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many comments stand where. Each number is counted to 10,000 at most, so that a look at a large archive costs
 * what one at a small queue costs.
 */
public record CommentCounts(
        int pending,
        int approved,
        int rejected,
        int spam,
        int withdrawn,
        int deleted,

        @Schema(description = "false: a number that is 10,000 may be greater.")
        boolean exact,

        @Schema(description = "When the oldest of the comments that wait came in; null: none waits.") @Nullable
        Instant oldestPendingAt,

        @Schema(description = "How long ago that was, in seconds; 0: none waits.")
        long oldestWaitingSeconds) {}
