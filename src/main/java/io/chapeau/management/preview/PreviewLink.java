package io.chapeau.management.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leave for whoever holds its secret to see one article before readers do, for a time. */
@Entity
@SuppressWarnings("NullAway.Init")
class PreviewLink {

    @Id
    UUID id;

    UUID articleId;

    /** The save that it shows for good; null: the working copy as it is when somebody looks. */
    @Nullable
    Integer revision;

    /** Of the secret; nobody who reads the table can use it. */
    @Column(columnDefinition = "binary(32)")
    byte[] hash;

    @Nullable
    String note;

    UUID createdBy;
    Instant createdAt;
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    /** To the minute. */
    @Nullable
    Instant lastUsedAt;

    boolean opensAt(Instant moment) {
        return revokedAt == null && moment.isBefore(expiresAt);
    }
}
