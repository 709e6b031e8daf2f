package io.chapeau.management.collection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles that editors put together. Entries are a map from the article to its place: that is the key of
 * their table, so a new order updates rows in place, and a change of entries alone raises the version.
 */
@Entity
@Table(name = "collection")
@SuppressWarnings("NullAway.Init")
class CuratedCollection {

    @Id
    UUID id;

    @Version
    int version;

    String slug;
    String name;

    @Column(columnDefinition = "text")
    @Nullable
    String description;

    int maxSize;

    @ElementCollection
    @CollectionTable(name = "collection_entry", joinColumns = @JoinColumn(name = "collection_id"))
    @MapKeyColumn(name = "article_id")
    @BatchSize(size = 100)
    Map<UUID, Placement> entries = new HashMap<>();

    Instant createdAt;
    Instant updatedAt;

    /** The entries in their order. */
    List<CollectionEntry> inOrder() {
        return entries.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().position()))
                .map(entry -> entry.getValue().entry(entry.getKey()))
                .toList();
    }

    /** The articles of the entries that have begun, in their order. */
    List<UUID> begun() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().showsFrom() == null)
                .sorted(Comparator.comparing(entry -> entry.getValue().position()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
