package io.chapeau.delivery.name;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What something that readers see is called in one language of the site. There is one for each of these languages:
 * where an editor has written none, the one that stands in.
 */
@Entity
@Immutable
@IdClass(LocalizedName.Key.class)
@Table(name = "public_localized_name")
@SuppressWarnings("NullAway.Init")
class LocalizedName {

    @Id
    UUID entityId;

    @Id
    String locale;

    String kind;

    /** The language that the name really is in. */
    String writtenIn;

    String slug;
    String name;

    @Column(columnDefinition = "text")
    @Nullable
    String description;

    /** One a language. */
    record Key(UUID entityId, String locale) {}
}
