package io.chapeau.delivery.collection;

import io.chapeau.delivery.article.DeliveredArticle;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection with its articles. */
public record DeliveredCollection(
        UUID id,
        String slug,
        String name,
        @Nullable String description,

        @Schema(description = "The published articles, in the order that editors have chosen.")
        List<DeliveredArticle> items) {

    static DeliveredCollection of(PublicCollection collection, List<DeliveredArticle> items) {
        return new DeliveredCollection(collection.id, collection.slug, collection.name, collection.description, items);
    }
}
