package io.chapeau.management.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
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

    /** Published articles; kept by publish, outside the version. */
    @Column(insertable = false, updatable = false)
    int articleCount;

    Instant createdAt;
    Instant updatedAt;
}
