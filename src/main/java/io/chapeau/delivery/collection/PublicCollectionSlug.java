package io.chapeau.delivery.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A slug that leads readers to a collection, now or formerly. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublicCollectionSlug {

    @Id
    String slug;

    UUID collectionId;
}
