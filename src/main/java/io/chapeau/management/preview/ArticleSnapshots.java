package io.chapeau.management.preview;

import io.chapeau.database.Identifiers;
import io.chapeau.delivery.article.ArticleSnapshot;
import io.chapeau.delivery.article.LinkRow;
import io.chapeau.management.article.publish.Publishable;
import io.chapeau.management.article.publish.Rendering;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of an earlier save what delivery would show of it: rendered now, with the names that its targets have now. */
@ApplicationScoped
class ArticleSnapshots {

    /** Every ancestor of a category is among the links, as it is among those of a projection. */
    private static final String TARGETS = """
            WITH RECURSIVE lineage (category_id, position) AS (
                SELECT CAST(j.id AS UUID), j.place - 1 FROM JSON_TABLE(:categories, '$[*]'
                    COLUMNS (place FOR ORDINALITY, id CHAR(36) PATH '$')) j
                UNION ALL
                SELECT c.parent_id, NULL FROM lineage l JOIN category c ON c.id = l.category_id
                 WHERE c.parent_id IS NOT NULL)
            SELECT 'author' AS kind, j.place - 1 AS position, a.id,
                   COALESCE(n.slug, a.slug) AS slug, COALESCE(n.name, a.name) AS name, NULL AS parent_id
              FROM JSON_TABLE(:authors, '$[*]' COLUMNS (place FOR ORDINALITY, id CHAR(36) PATH '$')) j
              JOIN author a ON a.id = CAST(j.id AS UUID)
              LEFT JOIN localized_name n ON n.entity_id = a.id AND n.locale = :locale
            UNION ALL
            SELECT 'tag', j.place - 1, t.id, COALESCE(n.slug, t.slug), COALESCE(n.name, t.name), NULL
              FROM JSON_TABLE(:tags, '$[*]' COLUMNS (place FOR ORDINALITY, id CHAR(36) PATH '$')) j
              JOIN tag t ON t.id = CAST(j.id AS UUID)
              LEFT JOIN localized_name n ON n.entity_id = t.id AND n.locale = :locale
            UNION ALL
            SELECT 'category', MAX(l.position), c.id, COALESCE(n.slug, c.slug), COALESCE(n.name, c.name), c.parent_id
              FROM lineage l JOIN category c ON c.id = l.category_id
              LEFT JOIN localized_name n ON n.entity_id = c.id AND n.locale = :locale
             GROUP BY c.id""";

    private final EntityManager session;

    ArticleSnapshots(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    ArticleSnapshot of(Publishable article) {
        Rendering rendering = Rendering.of(article.body(), article.locale());
        return new ArticleSnapshot(
                article.id(),
                article.version(),
                article.slug(),
                article.locale(),
                article.translationGroupId(),
                article.title(),
                article.standfirst(),
                rendering.excerpt(),
                article.cover(),
                article.seo(),
                article.publishedAt(),
                article.updatedAt(),
                rendering.wordCount(),
                rendering.readingMinutes(),
                article.commentsOpen(),
                rendering.parts(),
                targets(article));
    }

    private List<LinkRow> targets(Publishable article) {
        List<?> rows = session.createNativeQuery(TARGETS, Object[].class)
                .setParameter("locale", article.locale())
                .setParameter("authors", Identifiers.json(article.authorIds()))
                .setParameter("tags", Identifiers.json(article.tagIds()))
                .setParameter("categories", Identifiers.json(article.categoryIds()))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LinkRow(
                        (String) row[0], position(row[1]), (UUID) row[2], (String) row[3], (String) row[4], (UUID)
                                row[5]))
                .toList();
    }

    private static @Nullable Integer position(@Nullable Object number) {
        return number == null ? null : ((Number) number).intValue();
    }
}
