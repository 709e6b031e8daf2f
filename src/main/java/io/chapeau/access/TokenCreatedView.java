package io.chapeau.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new token, the only answer that ever holds its secret. */
public record TokenCreatedView(
        UUID id,
        PrincipalWithRole principal,
        String name,
        Instant createdAt,
        @Nullable Instant expiresAt,

        @Schema(description = "Send it as Authorization: Bearer <secret>. It is shown this once.")
        String secret) {

    static TokenCreatedView of(AccessToken token, String secret) {
        return new TokenCreatedView(
                token.id, PrincipalWithRole.of(token.principal), token.name, token.createdAt, token.expiresAt, secret);
    }

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "TokenCreatedView[" + id + "]";
    }
}
