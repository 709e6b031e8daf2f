package io.chapeau.management.article.publish;

import io.chapeau.database.Identifiers;
import io.chapeau.database.Projection;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes articles in the shape in which they are delivered, over the management connection, in the transaction of the
 * save or the publish. Nothing else in the product writes these rows, except the comment counter and a category move.
 */
@ApplicationScoped
class ProjectionRepository {

    private static final String ARTICLE_COLUMNS = """
            (id, version, slug, locale, translation_group_id, title, standfirst, excerpt, cover, seo, published_at, updated_at,
             word_count, reading_minutes, comments_open, comment_policy, comment_count)
            """;
    private static final String OVER_THE_OLD = """
            ON DUPLICATE KEY UPDATE version = VALUES(version), slug = VALUES(slug), locale = VALUES(locale),
                translation_group_id = VALUES(translation_group_id),
                title = VALUES(title), standfirst = VALUES(standfirst), excerpt = VALUES(excerpt),
                cover = VALUES(cover), seo = VALUES(seo), published_at = VALUES(published_at),
                updated_at = VALUES(updated_at), word_count = VALUES(word_count),
                reading_minutes = VALUES(reading_minutes), comment_count = VALUES(comment_count),
                comments_open = VALUES(comments_open), comment_policy = VALUES(comment_policy)""";
    private static final String UPSERT_ARTICLE =
            "INSERT INTO {projection}.published_article " + ARTICLE_COLUMNS + """
            VALUES (:id, :version, :slug, :locale, :translations, :title, :standfirst, :excerpt, :cover, :seo, :publishedAt,
                    :updatedAt, :wordCount, :readingMinutes,
                    :commentsOpen AND (:commentPolicy IS NOT NULL OR NOT EXISTS
                        (SELECT 1 FROM discussion WHERE article_id = :id AND closed_at IS NOT NULL)),
                    :commentPolicy,
                    COALESCE((SELECT approved_count FROM discussion WHERE article_id = :id), 0))
            """ + OVER_THE_OLD;
    private static final String UPSERT_BODY = """
            REPLACE INTO {projection}.published_body
                (article_id, html, markdown, text, blocks, outline, links, images)
            VALUES (:id, :html, :markdown, :text, :blocks, :outline, :links, :images)""";
    private static final String DROP_ARTICLE = "DELETE FROM {projection}.published_article WHERE id = :id";
    private static final String PLACES = """
            SELECT target_id, TRUE FROM {projection}.published_link WHERE article_id = :id
            UNION ALL
            SELECT translation_group_id, FALSE FROM {projection}.published_article WHERE id = :id""";
    private static final String LINKS = """
            (WITH RECURSIVE lineage (category_id, position) AS (
                 SELECT CAST(j.id AS UUID), j.place - 1 FROM JSON_TABLE(:categories, '$[*]'
                     COLUMNS (place FOR ORDINALITY, id CHAR(36) PATH '$')) j
                 UNION ALL
                 SELECT c.parent_id, NULL FROM lineage l JOIN category c ON c.id = l.category_id
                  WHERE c.parent_id IS NOT NULL)
             SELECT CAST(j.id AS UUID) AS target_id, 'author' AS kind, j.place - 1 AS position
               FROM JSON_TABLE(:authors, '$[*]' COLUMNS (place FOR ORDINALITY, id CHAR(36) PATH '$')) j
             UNION ALL
             SELECT CAST(j.id AS UUID), 'tag', j.place - 1
               FROM JSON_TABLE(:tags, '$[*]' COLUMNS (place FOR ORDINALITY, id CHAR(36) PATH '$')) j
             UNION ALL
             SELECT category_id, 'category', MAX(position) FROM lineage GROUP BY category_id) l""";

    /** Links that stay are not made anew: each is in seven indexes, most of which a save does not touch. */
    private static final String DROP_OTHER_LINKS = """
            DELETE FROM {projection}.published_link
             WHERE article_id = :id AND target_id NOT IN (SELECT l.target_id FROM\s""" + LINKS + ")";

    private static final String LINK_COLUMNS =
            "(article_id, target_id, kind, position, locale, published_at, updated_at, title)\n";
    private static final String OVER_OLD_LINKS = """

            ON DUPLICATE KEY UPDATE kind = VALUES(kind), position = VALUES(position), locale = VALUES(locale),
                published_at = VALUES(published_at), updated_at = VALUES(updated_at), title = VALUES(title)""";
    private static final String LINK_ALL = "INSERT INTO {projection}.published_link " + LINK_COLUMNS + """
            SELECT p.id, l.target_id, l.kind, l.position, p.locale, p.published_at, p.updated_at, p.title
              FROM {projection}.published_article p JOIN\s""" + LINKS
            + " WHERE p.id = :id" + OVER_OLD_LINKS;

    private static final String STAMP_ARTICLE = """
            UPDATE chapeau_preview.published_article
               SET version = :version, published_at = :publishedAt, updated_at = :updatedAt WHERE id = :id""";
    private static final String STAMP_LINKS = """
            UPDATE chapeau_preview.published_link
               SET published_at = :publishedAt, updated_at = :updatedAt WHERE article_id = :id""";
    private static final String COPY_ARTICLE =
            "INSERT INTO chapeau_public.published_article " + ARTICLE_COLUMNS + """
            SELECT id, version, slug, locale, translation_group_id, title, standfirst, excerpt, cover, seo, published_at,
                   updated_at, word_count, reading_minutes, comments_open, comment_policy, comment_count
              FROM chapeau_preview.published_article WHERE id = :id
            """ + OVER_THE_OLD;
    private static final String COPY_BODY = """
            REPLACE INTO chapeau_public.published_body
                (article_id, html, markdown, text, blocks, outline, links, images)
            SELECT article_id, html, markdown, text, blocks, outline, links, images
              FROM chapeau_preview.published_body WHERE article_id = :id""";
    private static final String DROP_UNCOPIED_LINKS = """
            DELETE FROM chapeau_public.published_link
             WHERE article_id = :id AND target_id NOT IN
                   (SELECT target_id FROM chapeau_preview.published_link WHERE article_id = :id)""";
    private static final String COPY_LINKS =
            "INSERT INTO chapeau_public.published_link " + LINK_COLUMNS + """
            SELECT article_id, target_id, kind, position, locale, published_at, updated_at, title
              FROM chapeau_preview.published_link WHERE article_id = :id""" + OVER_OLD_LINKS;

    private final EntityManager session;

    ProjectionRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** The article with its body, and with its links and every ancestor of its categories. */
    void write(Projection projection, Publishable article, Rendering rendering) {
        about(projection.in(UPSERT_ARTICLE), article.id())
                .setParameter("version", article.version())
                .setParameter("slug", article.slug())
                .setParameter("locale", article.locale())
                .setParameter("translations", article.translationGroupId().toString())
                .setParameter("title", article.title())
                .setParameter("standfirst", article.standfirst())
                .setParameter("excerpt", rendering.excerpt())
                .setParameter("cover", article.cover())
                .setParameter("seo", article.seo())
                .setParameter("publishedAt", article.publishedAt())
                .setParameter("updatedAt", article.updatedAt())
                .setParameter("wordCount", rendering.wordCount())
                .setParameter("readingMinutes", rendering.readingMinutes())
                .setParameter("commentsOpen", article.commentsOpen())
                .setParameter(
                        "commentPolicy",
                        article.commentPolicy() == null
                                ? null
                                : article.commentPolicy().word())
                .executeUpdate();
        about(projection.in(UPSERT_BODY), article.id())
                .setParameter("html", rendering.html())
                .setParameter("markdown", rendering.markdown())
                .setParameter("text", rendering.text())
                .setParameter("blocks", rendering.blocks())
                .setParameter("outline", rendering.derivations().outline())
                .setParameter("links", rendering.derivations().links())
                .setParameter("images", rendering.derivations().images())
                .executeUpdate();
        link(projection.in(DROP_OTHER_LINKS), article);
        link(projection.in(LINK_ALL), article);
    }

    private void link(String statement, Publishable article) {
        about(statement, article.id())
                .setParameter("authors", Identifiers.json(article.authorIds()))
                .setParameter("categories", Identifiers.json(article.categoryIds()))
                .setParameter("tags", Identifiers.json(article.tagIds()))
                .executeUpdate();
    }

    /** Gives readers what previews show, with the version and the dates of this publish, which previews get as well. */
    void copy(PublishedState state) {
        int shown = stamp(STAMP_ARTICLE, state)
                .setParameter("version", state.version())
                .executeUpdate();
        if (shown == 0) {
            throw new IllegalStateException("Article " + state.id() + " has no projection to be published");
        }
        stamp(STAMP_LINKS, state).executeUpdate();
        about(COPY_ARTICLE, state.id()).executeUpdate();
        about(COPY_BODY, state.id()).executeUpdate();
        about(DROP_UNCOPIED_LINKS, state.id()).executeUpdate();
        about(COPY_LINKS, state.id()).executeUpdate();
    }

    /** Removes the article; its body and links go with it. */
    void remove(Projection projection, UUID article) {
        about(projection.in(DROP_ARTICLE), article).executeUpdate();
    }

    /** Where readers find the article; nowhere when they do not. */
    PublishedPlaces publishedPlaces(UUID article) {
        List<?> rows = session.createNativeQuery(Projection.PUBLISHED.in(PLACES), Object[].class)
                .setParameter("id", article.toString())
                .getResultList();
        Map<Boolean, Set<UUID>> places = rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.partitioningBy(
                        row -> ((Number) row[1]).intValue() == 1,
                        Collectors.mapping(row -> (UUID) row[0], Collectors.toUnmodifiableSet())));
        return new PublishedPlaces(places.getOrDefault(true, Set.of()), places.getOrDefault(false, Set.of()));
    }

    private Query stamp(String statement, PublishedState state) {
        return about(statement, state.id())
                .setParameter("publishedAt", state.publishedAt())
                .setParameter("updatedAt", state.updatedAt());
    }

    private Query about(String statement, UUID article) {
        return session.createNativeQuery(statement).setParameter("id", article.toString());
    }
}
