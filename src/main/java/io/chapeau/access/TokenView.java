package io.chapeau.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token as management shows it: whose it is and whether it works, never its secret. */
public record TokenView(
        UUID id,
        PrincipalWithRole principal,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,

        @Schema(description = "Written once a minute at most.") @Nullable
        Instant lastUsedAt) {

    static TokenView of(AccessToken token) {
        return new TokenView(
                token.id,
                PrincipalWithRole.of(token.principal),
                token.name,
                token.createdAt,
                token.expiresAt,
                token.revokedAt,
                token.lastUsedAt);
    }
}
