package io.chapeau.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** An article as moderators recognise it: as readers see it, or the working copy when they see none. */
@Entity
@Immutable
@Subselect("""
        SELECT a.id, COALESCE(p.title, a.title) AS title, COALESCE(p.slug, a.slug) AS slug
          FROM article a LEFT JOIN chapeau_public.published_article p ON p.id = a.id""")
@Synchronize({"article", "chapeau_public.published_article"})
@SuppressWarnings("NullAway.Init")
class DiscussedArticle {

    @Id
    UUID id;

    String title;
    String slug;
}
