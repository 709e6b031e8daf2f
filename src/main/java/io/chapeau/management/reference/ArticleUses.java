package io.chapeau.management.reference;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Counts the articles that refer to an entity. Working and published copies count alike: what readers see
 * must not vanish either.
 */
@ApplicationScoped
public class ArticleUses {

    private static final String BY_AUTHOR = """
            SELECT COUNT(*) FROM (
                SELECT article_id FROM article_author WHERE author_id = :id
                UNION
                SELECT article_id FROM chapeau_public.published_link WHERE target_id = :id) used""";
    private static final String BY_CATEGORY = """
            SELECT COUNT(*) FROM (
                SELECT article_id FROM article_category WHERE category_id = :id
                UNION
                SELECT article_id FROM chapeau_public.published_link WHERE target_id = :id) used""";
    private static final String BY_TAG = """
            SELECT COUNT(*) FROM (
                SELECT article_id FROM article_tag WHERE tag_id = :id
                UNION
                SELECT article_id FROM chapeau_public.published_link WHERE target_id = :id) used""";

    private final EntityManager session;

    ArticleUses(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    public long ofAuthor(UUID id) {
        return count(BY_AUTHOR, id);
    }

    public long ofCategory(UUID id) {
        return count(BY_CATEGORY, id);
    }

    public long ofTag(UUID id) {
        return count(BY_TAG, id);
    }

    private long count(String statement, UUID id) {
        Number uses = (Number) session.createNativeQuery(statement)
                .setParameter("id", id.toString())
                .getSingleResult();
        return uses.longValue();
    }
}
