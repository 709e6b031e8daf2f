package io.chapeau.management.author;

import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An author as management shows it.
 *
 * @param email null for callers whose role does not read addresses
 */
public record AuthorView(
        UUID id,
        int version,
        String name,
        String slug,
        @Nullable String bio,

        @Schema(description = "Shown to admin and editor only.") @Nullable
        String email,

        @Schema(description = "Published articles.") int articleCount,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AuthorView of(Author author, @Nullable String email) {
        return new AuthorView(
                author.id,
                author.version,
                author.name,
                author.slug,
                author.bio,
                email,
                author.articleCount,
                author.createdAt,
                author.updatedAt);
    }
}
