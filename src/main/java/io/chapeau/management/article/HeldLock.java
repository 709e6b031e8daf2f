package io.chapeau.management.article;

import io.chapeau.access.PrincipalRef;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who says to be at work on an article.
 *
 * @param until when it is over unless its holder goes on
 * @param takenFrom who was at work when it was taken over; null: nobody was
 * @param reason why it was taken over
 */
public record HeldLock(
        PrincipalRef by,
        Instant since,

        @Schema(description = "When it is over unless its holder goes on.")
        Instant until,

        @Schema(description = "Who was at work when it was taken over; null: nobody was.") @Nullable
        PrincipalRef takenFrom,

        @Schema(description = "Why it was taken over.") @Nullable
        String reason) {

    static HeldLock of(ArticleLock lock, Map<UUID, PrincipalRef> who) {
        return new HeldLock(
                ArticleViews.ref(who, lock.heldBy),
                lock.heldSince,
                lock.heldUntil,
                lock.takenFrom == null ? null : ArticleViews.ref(who, lock.takenFrom),
                lock.reason);
    }
}
