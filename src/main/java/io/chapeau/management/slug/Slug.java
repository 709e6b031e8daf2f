package io.chapeau.management.slug;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A slug as lists read it; it is written by the statements of {@link SlugRepository} alone. */
@Entity
@Immutable
@IdClass(Slug.Key.class)
@SuppressWarnings("NullAway.Init")
class Slug {

    @Id
    String entityType;

    @Id
    String slug;

    UUID entityId;
    boolean working;

    /** Readers have come by it. */
    boolean reached;

    /** Whom it leads readers to until they see its owner under it. */
    @Nullable
    UUID takenFrom;

    @Nullable
    Instant takenAt;

    Instant createdAt;

    /** Null: that of the name which the entity has in no particular language. */
    @Nullable
    String locale;

    /** Slugs are unique within a kind. */
    record Key(String entityType, String slug) {}
}
