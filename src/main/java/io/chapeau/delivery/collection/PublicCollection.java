package io.chapeau.delivery.collection;

import io.chapeau.delivery.Addressed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A collection as readers may see it, always live. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublicCollection implements Addressed {

    @Id
    UUID id;

    String slug;
    String name;

    @Column(columnDefinition = "text")
    @Nullable
    String description;

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String slug() {
        return slug;
    }
}
