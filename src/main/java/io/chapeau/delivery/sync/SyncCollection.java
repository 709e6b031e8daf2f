package io.chapeau.delivery.sync;

import io.chapeau.change.sync.SyncObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A collection with the ids of the articles that readers see in it. */
@Schema(description = "A collection with the ids of the articles that readers see in it.")
public record SyncCollection(
        UUID id,
        String slug,
        String name,
        @Nullable String description,

        @Schema(description = "In the order in which readers see them.")
        List<UUID> articleIds)
        implements SyncObject {

    /** @param articles of all the collections, in the order of each */
    static List<SyncCollection> of(List<CollectionRow> rows, List<CollectionArticle> articles) {
        Map<UUID, List<UUID>> byCollection = articles.stream()
                .collect(Collectors.groupingBy(
                        CollectionArticle::collectionId,
                        Collectors.mapping(CollectionArticle::articleId, Collectors.toList())));
        return rows.stream()
                .map(row -> new SyncCollection(
                        row.id(),
                        row.slug(),
                        row.name(),
                        row.description(),
                        byCollection.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
