package io.chapeau.management.preview;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new preview link, the only answer that ever holds its address. */
public record PreviewLinkCreatedView(
        UUID id,
        @Nullable Integer revision,
        @Nullable String note,
        Instant createdAt,
        Instant expiresAt,

        @Schema(
                description =
                        "Relative to the server. Whoever knows it sees the article until it expires or is revoked."
                                + " It is shown this once.")
        String url) {

    static PreviewLinkCreatedView of(PreviewLink link, String secret) {
        return new PreviewLinkCreatedView(
                link.id,
                link.revision,
                link.note,
                link.createdAt,
                link.expiresAt,
                LinkedPreviewResource.PATH + "/" + secret);
    }

    /** Without the secret: records end up in logs. */
    @Override
    public String toString() {
        return "PreviewLinkCreatedView[" + id + "]";
    }
}
