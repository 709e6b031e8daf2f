package io.chapeau.delivery.author;

import io.chapeau.delivery.ArticleTarget;
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
class PublicAuthor implements ArticleTarget {

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
    public int articleCount() {
        return articleCount;
    }
}
