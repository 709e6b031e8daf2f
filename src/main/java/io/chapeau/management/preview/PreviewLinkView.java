package io.chapeau.management.preview;

import io.chapeau.access.PrincipalRef;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A preview link, without its secret. */
public record PreviewLinkView(
        UUID id,

        @Schema(description = "The revision that it shows; null: the working copy as it is when somebody looks.")
        @Nullable
        Integer revision,

        @Nullable String note,
        PrincipalRef createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,

        @Schema(description = "To the minute.") @Nullable Instant lastUsedAt) {

    static PreviewLinkView of(PreviewLink link, PrincipalRef createdBy) {
        return new PreviewLinkView(
                link.id,
                link.revision,
                link.note,
                createdBy,
                link.createdAt,
                link.expiresAt,
                link.revokedAt,
                link.lastUsedAt);
    }
}
