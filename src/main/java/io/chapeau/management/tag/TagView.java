package io.chapeau.management.tag;

import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag as management shows it. */
public record TagView(
        UUID id,
        int version,
        String name,
        String slug,

        @Schema(description = "Published articles that carry it.")
        int articleCount,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static TagView of(Tag tag) {
        return new TagView(tag.id, tag.version, tag.name, tag.slug, tag.articleCount, tag.createdAt, tag.updatedAt);
    }
}
