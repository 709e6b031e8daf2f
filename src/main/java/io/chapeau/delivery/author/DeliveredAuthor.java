package io.chapeau.delivery.author;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An author as readers see one. */
public record DeliveredAuthor(
        UUID id,
        String slug,
        String name,
        @Nullable String bio,
        @Schema(description = "Published articles.") int articleCount) {

    static DeliveredAuthor of(PublicAuthor author) {
        return new DeliveredAuthor(author.id, author.slug, author.name, author.bio, author.articleCount);
    }
}
