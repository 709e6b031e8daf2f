package io.chapeau.delivery.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That readers see a published article in a collection. */
@Entity
@Immutable
@IdClass(PublicCollectionEntry.Key.class)
@SuppressWarnings("NullAway.Init")
class PublicCollectionEntry {

    @Id
    UUID collectionId;

    @Id
    UUID articleId;

    int position;

    /** A collection has an article once. */
    record Key(UUID collectionId, UUID articleId) {}
}
