package io.chapeau.access;

import io.chapeau.database.Identifiers;
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

    /** A token that keeps the hash of its secret and holds until it is revoked. */
    static AccessToken of(Principal principal, String name, String secret, Instant now) {
        AccessToken token = new AccessToken();
        token.id = Identifiers.next();
        token.principal = principal;
        token.name = name;
        token.hash = TokenSecret.hash(secret);
        token.createdAt = now;
        return token;
    }

    boolean isValidAt(Instant moment) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(moment));
    }
}
