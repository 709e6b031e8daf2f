package io.chapeau.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bearer token as it is kept: never the secret, only its hash. */
@Entity
@SuppressWarnings("NullAway.Init")
class AccessToken {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "principal_id")
    Principal principal;

    String name;

    @Column(columnDefinition = "binary(32)")
    byte[] hash;

    Instant createdAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    @Nullable
    Instant lastUsedAt;

    boolean isValidAt(Instant moment) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(moment));
    }
}
