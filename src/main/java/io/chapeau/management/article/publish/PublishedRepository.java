package io.chapeau.management.article.publish;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes {@code chapeau_public} over the management connection, in the transaction of the publish. Nothing
 * else in the product writes these rows, except the comment counter and a category move.
 */
@ApplicationScoped
class PublishedRepository {

    private static final String SHARE_TREE = "SELECT id FROM category_tree WHERE id = 1 LOCK IN SHARE MODE";
    private static final String START_DISCUSSION = "INSERT IGNORE INTO discussion (article_id) VALUES (:id)";
    private static final String COMMENT_COUNT =
            "SELECT approved_count FROM discussion WHERE article_id = :id FOR UPDATE";
    private static final String UPSERT_ARTICLE = """
            INSERT INTO chapeau_public.published_article
                (id, version, slug, locale, translation_group_id, title, standfirst, excerpt, cover, seo, published_at, updated_at,
                 word_count, reading_minutes, comment_count, comments_open)
            VALUES (:id, :version, :slug, :locale, :translations, :title, :standfirst, :excerpt, :cover, :seo, :publishedAt,
                    :updatedAt, :wordCount, :readingMinutes, :commentCount, :commentsOpen)
            ON DUPLICATE KEY UPDATE version = VALUES(version), slug = VALUES(slug), locale = VALUES(locale),
                translation_group_id = VALUES(translation_group_id),
                title = VALUES(title), standfirst = VALUES(standfirst), excerpt = VALUES(excerpt),
                cover = VALUES(cover), seo = VALUES(seo), published_at = VALUES(published_at),
                updated_at = VALUES(updated_at), word_count = VALUES(word_count),
                reading_minutes = VALUES(reading_minutes), comment_count = VALUES(comment_count),
                comments_open = VALUES(comments_open)""";
    private static final String UPSERT_BODY = """
            REPLACE INTO chapeau_public.published_body
                (article_id, html, markdown, text, blocks, outline, links, images)
            VALUES (:id, :html, :markdown, :text, :blocks, :outline, :links, :images)""";
    private static final String WITHOUT_DERIVATIONS = """
            SELECT article_id, blocks FROM chapeau_public.published_body
             WHERE outline IS NULL AND article_id > :last ORDER BY article_id LIMIT 100""";
    private static final String COMPLETE = """
            UPDATE chapeau_public.published_body SET outline = :outline, links = :links, images = :images
             WHERE article_id = :id AND outline IS NULL""";
    private static final String TARGETS = "SELECT target_id FROM chapeau_public.published_link WHERE article_id = :id";
    private static final String DROP_LINKS = "DELETE FROM chapeau_public.published_link WHERE article_id = :id";
    private static final String DROP_ARTICLE = "DELETE FROM chapeau_public.published_article WHERE id = :id";
    private static final String LINK_ALL = """
            INSERT INTO chapeau_public.published_link
                (article_id, target_id, kind, position, locale, published_at, updated_at, title)
            SELECT p.id, l.target_id, l.kind, l.position, p.locale, p.published_at, p.updated_at, p.title
              FROM chapeau_public.published_article p
              JOIN (WITH RECURSIVE lineage (category_id, position) AS (
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
                    SELECT category_id, 'category', MAX(position) FROM lineage GROUP BY category_id) l
             WHERE p.id = :id""";
    private static final String COUNT_AUTHORS =
            "UPDATE author SET article_count = article_count + :n WHERE id IN (:ids)";
    private static final String COUNT_CATEGORIES =
            "UPDATE category SET article_count = article_count + :n WHERE id IN (:ids)";
    private static final String COUNT_TAGS = "UPDATE tag SET article_count = article_count + :n WHERE id IN (:ids)";

    private final EntityManager session;

    PublishedRepository(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /** Keeps the category tree as it is until the end of the transaction; other publishes go on. */
    void shareCategoryTree() {
        session.createNativeQuery(SHARE_TREE).getResultList();
    }

    /** The approved comments of an article, held until the end of the transaction. */
    int holdCommentCount(UUID article) {
        about(START_DISCUSSION, article).executeUpdate();
        return ((Number) about(COMMENT_COUNT, article).getSingleResult()).intValue();
    }

    void write(Publishable article, Rendering rendering, int commentCount) {
        about(UPSERT_ARTICLE, article.id())
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
                .setParameter("commentCount", commentCount)
                .setParameter("commentsOpen", article.commentsOpen())
                .executeUpdate();
        about(UPSERT_BODY, article.id())
                .setParameter("html", rendering.html())
                .setParameter("markdown", rendering.markdown())
                .setParameter("text", rendering.text())
                .setParameter("blocks", rendering.blocks())
                .setParameter("outline", rendering.derivations().outline())
                .setParameter("links", rendering.derivations().links())
                .setParameter("images", rendering.derivations().images())
                .executeUpdate();
    }

    /** The next articles in the order of their ids that were published before anything was derived of them. */
    List<PublishedBlocks> withoutDerivations(UUID last) {
        List<?> rows = session.createNativeQuery(WITHOUT_DERIVATIONS, Tuple.class)
                .setParameter("last", last.toString())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new PublishedBlocks(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    /** Adds what is derived, unless a publish has done it meanwhile. */
    void complete(UUID article, Derivations derivations) {
        about(COMPLETE, article)
                .setParameter("outline", derivations.outline())
                .setParameter("links", derivations.links())
                .setParameter("images", derivations.images())
                .executeUpdate();
    }

    /** Blocks as readers see them, as JSON. */
    record PublishedBlocks(UUID articleId, String blocks) {}

    Set<UUID> targets(UUID article) {
        List<?> rows = session.createNativeQuery(TARGETS, UUID.class)
                .setParameter("id", article.toString())
                .getResultList();
        Set<UUID> targets = new HashSet<>();
        rows.forEach(row -> targets.add((UUID) row));
        return targets;
    }

    /** The links of an article, with every ancestor of its categories. */
    void link(Publishable article) {
        about(DROP_LINKS, article.id()).executeUpdate();
        about(LINK_ALL, article.id())
                .setParameter("authors", json(article.authorIds()))
                .setParameter("categories", json(article.categoryIds()))
                .setParameter("tags", json(article.tagIds()))
                .executeUpdate();
    }

    private static String json(List<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** Removes the article; its body and links go with it. */
    void remove(UUID article) {
        about(DROP_ARTICLE, article).executeUpdate();
    }

    /** Adds to the counters of authors, categories and tags; ids of other kinds match nothing. */
    void count(Collection<UUID> targets, int difference) {
        if (targets.isEmpty()) {
            return;
        }
        // One order for all transactions, so that two of them never wait for each other.
        List<String> ids = targets.stream().map(UUID::toString).sorted().toList();
        for (String statement : List.of(COUNT_AUTHORS, COUNT_CATEGORIES, COUNT_TAGS)) {
            session.createNativeQuery(statement)
                    .setParameter("n", difference)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    private Query about(String statement, UUID article) {
        return session.createNativeQuery(statement).setParameter("id", article.toString());
    }
}
