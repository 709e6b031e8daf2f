package io.chapeau.delivery.tag;

import io.chapeau.delivery.ArticleTarget;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The public part of a tag of published articles, always live. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class PublicTag implements ArticleTarget {

    @Id
    UUID id;

    String slug;
    String name;
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
