package io.chapeau.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That an article lies in a category. */
@Entity
@Immutable
@IdClass(FiledArticle.Key.class)
@Table(name = "article_category")
@SuppressWarnings("NullAway.Init")
class FiledArticle {

    @Id
    @Column(name = "article_id")
    UUID articleId;

    @Id
    @Column(name = "category_id")
    UUID categoryId;

    /** An article lies in a category once. */
    record Key(UUID articleId, UUID categoryId) {}
}
