package io.chapeau.management.tag;

import io.chapeau.http.conditional.Versioned;
import java.time.Instant;
import java.util.SortedMap;
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

        @Schema(description = "Names in other languages of the site, by language.")
        SortedMap<String, LocalizedTagInput> localizations,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static TagView of(Tag tag) {
        return new TagView(
                tag.id,
                tag.version,
                tag.name,
                tag.slug,
                tag.articleCount,
                LocalizedTagInput.of(tag.localizations),
                tag.createdAt,
                tag.updatedAt);
    }
}
