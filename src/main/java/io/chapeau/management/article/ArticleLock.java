package io.chapeau.management.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who says to be at work on an article, and until when; apart from the article, whose version it does not touch. */
@Entity
@SuppressWarnings("NullAway.Init")
class ArticleLock {

    @Id
    UUID articleId;

    UUID heldBy;
    Instant heldSince;
    Instant heldUntil;

    /** Who was at work when it was taken over; null: nobody was. */
    @Nullable
    UUID takenFrom;

    @Column(columnDefinition = "text")
    @Nullable
    String reason;

    boolean isHeldAt(Instant now) {
        return heldUntil.isAfter(now);
    }

    void begin(UUID holder, Instant now, @Nullable UUID former, @Nullable String why) {
        heldBy = holder;
        heldSince = now;
        takenFrom = former;
        reason = why;
    }
}
