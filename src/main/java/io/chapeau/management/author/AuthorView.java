package io.chapeau.management.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An author as management shows it.
 *
 * @param email null for callers whose role does not read addresses: their answers do not have the property, so that
 *     nobody takes what is hidden for what is not there
 */
// Hidden, none and known are three things; JSON tells them apart as absent, null and a value.
@SuppressWarnings("NullableOptional")
public record AuthorView(
        UUID id,
        int version,
        String name,
        String slug,
        @Nullable String bio,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(implementation = String.class, description = "Left out for all but admin and editor; null: none.")
        @Nullable
        Optional<String> email,

        @Schema(description = "Published articles.") int articleCount,

        @Schema(description = "Names in other languages of the site, by language.")
        SortedMap<String, LocalizedAuthorInput> localizations,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AuthorView of(Author author, @Nullable Optional<String> email) {
        return new AuthorView(
                author.id,
                author.version,
                author.name,
                author.slug,
                author.bio,
                email,
                author.articleCount,
                LocalizedAuthorInput.of(author.localizations),
                author.createdAt,
                author.updatedAt);
    }
}
