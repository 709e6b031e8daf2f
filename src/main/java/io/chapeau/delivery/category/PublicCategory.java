package io.chapeau.delivery.category;

import io.chapeau.delivery.ArticleTarget;
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
class PublicCategory implements ArticleTarget {

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
    public int articleCount() {
        return articleCount;
    }
}
