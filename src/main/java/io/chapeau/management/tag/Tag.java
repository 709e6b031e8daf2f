package io.chapeau.management.tag;

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

/** A word that articles are found by. Readers see it once a published article carries it. */
@Entity
@SuppressWarnings("NullAway.Init")
class Tag {

    @Id
    UUID id;

    @Version
    int version;

    String slug;
    String name;

    /** By language; names in other ones than that of the site. */
    @Convert(converter = LocalizedNamesConverter.class)
    @Column(columnDefinition = "longtext")
    SortedMap<String, LocalizedName> localizations = new TreeMap<>();

    /** Published articles; kept by publish, outside the version. */
    @Column(insertable = false, updatable = false)
    int articleCount;

    Instant createdAt;
    Instant updatedAt;
}
