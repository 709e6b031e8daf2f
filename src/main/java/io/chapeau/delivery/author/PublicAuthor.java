package io.chapeau.delivery.author;

import io.chapeau.delivery.name.NamedTarget;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The public part of an author of published articles, always live. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublicAuthor implements NamedTarget {

    @Id
    UUID id;

    String slug;
    String name;

    @Column(columnDefinition = "text")
    @Nullable
    String bio;

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
        return bio;
    }

    @Override
    public int articleCount() {
        return articleCount;
    }
}
