package io.chapeau.delivery.tag;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tag as readers see it. */
public record DeliveredTag(
        UUID id,
        String slug,
        String name,
        @Schema(description = "Published articles.") int articleCount) {

    static DeliveredTag of(PublicTag tag) {
        return new DeliveredTag(tag.id, tag.slug, tag.name, tag.articleCount);
    }
}
