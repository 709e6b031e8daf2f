package io.chapeau.management.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the tree of categories. An article in it is also in all its ancestors. */
@Entity
@SuppressWarnings("NullAway.Init")
class Category {

    @Id
    UUID id;

    @Version
    int version;

    String slug;
    String name;

    @Column(columnDefinition = "text")
    @Nullable
    String description;

    @Nullable
    UUID parentId;

    /** Published articles here and below; kept by publish and by moves, outside the version. */
    @Column(insertable = false, updatable = false)
    int articleCount;

    Instant createdAt;
    Instant updatedAt;
}
