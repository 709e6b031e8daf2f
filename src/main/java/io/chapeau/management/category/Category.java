package io.chapeau.management.category;

import io.chapeau.management.localization.LocalizedName;
import io.chapeau.management.localization.LocalizedNamesConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** By language; names in other ones than that of the site. */
    @Convert(converter = LocalizedNamesConverter.class)
    @Column(columnDefinition = "longtext")
    SortedMap<String, LocalizedName> localizations = new TreeMap<>();

    /** Published articles here and below; kept by publish and by moves, outside the version. */
    @Column(insertable = false, updatable = false)
    int articleCount;

    Instant createdAt;
    Instant updatedAt;
}
