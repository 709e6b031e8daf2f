package io.chapeau.delivery.category;

import io.chapeau.delivery.name.NamedTarget;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A category as readers may see it, always live. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublicCategory implements NamedTarget {

    @Id
    UUID id;

    String slug;
    String name;

    @Column(columnDefinition = "text")
    @Nullable
    String description;

    @Nullable
    UUID parentId;

    int articleCount;

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String about() {
        return description;
    }

    @Override
    public int articleCount() {
        return articleCount;
    }
}
