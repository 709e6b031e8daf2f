package io.chapeau.management.article;

import io.chapeau.access.PrincipalRef;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The last step of a review; the article's review says which.
 *
 * @param note what an editor asks for; null for steps that need no words
 */
public record ReviewStep(
        PrincipalRef by,
        Instant at,

        @Schema(description = "What an editor asks for.") @Nullable
        String note) {}
