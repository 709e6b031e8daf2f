package io.chapeau.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A slug that leads readers to something, now or formerly. */
@Entity
@Immutable
@IdClass(PublicSlug.Key.class)
@SuppressWarnings("NullAway.Init")
class PublicSlug {

    @Id
    String entityType;

    @Id
    String slug;

    UUID entityId;

    /** The language in which the thing has or had it; null: that of its own name. */
    @Nullable
    String locale;

    /** Slugs are unique within a kind. */
    record Key(String entityType, String slug) {}
}
