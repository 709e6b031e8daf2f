package io.chapeau.discussion.ban;

import io.chapeau.access.PrincipalRef;
import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ban as moderators see it. */
public record BanView(
        UUID id,
        int version,
        BanKind kind,

        @Schema(description = "The word or expression; null for persons and clients, of whom only a hash is kept.")
        @Nullable
        String value,

        @Nullable String reason,
        @Schema(description = "Null: for good.") @Nullable Instant expiresAt,
        Instant createdAt,
        PrincipalRef createdBy)
        implements Versioned {

    static BanView of(Ban ban, Map<UUID, PrincipalRef> names) {
        PrincipalRef by = names.getOrDefault(ban.createdBy, new PrincipalRef(ban.createdBy, ""));
        return new BanView(ban.id, ban.version, ban.kind, ban.text, ban.reason, ban.expiresAt, ban.createdAt, by);
    }
}
