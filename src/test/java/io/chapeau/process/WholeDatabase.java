package io.chapeau.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What holds of the three databases between any two transactions, asked of the server itself. */
final class WholeDatabase {

    private static final Map<String, String> BROKEN = Map.of(
            "articles that are published by half",
            """
            SELECT a.id FROM chapeau.article a
              LEFT JOIN chapeau_public.published_article p ON p.id = a.id
              LEFT JOIN chapeau_public.published_body b ON b.article_id = a.id
             WHERE (a.publication IN ('published', 'changed')) <> (p.id IS NOT NULL)
                OR (p.id IS NOT NULL) <> (b.article_id IS NOT NULL)
                OR NOT (a.published_version <=> p.version)
                OR (a.publication = 'published') <> (a.version <=> p.version)
                OR LENGTH(b.html) < 100 OR LENGTH(b.blocks) < 100""",
            "published articles with other links than their working copies",
            """
            SELECT p.id FROM chapeau_public.published_article p
             WHERE (SELECT GROUP_CONCAT(target_id, kind, position, title ORDER BY target_id)
                      FROM chapeau_public.published_link WHERE article_id = p.id)
                <> (SELECT GROUP_CONCAT(author_id, 'author', position, p.title ORDER BY author_id)
                      FROM chapeau.article_author WHERE article_id = p.id)
                OR (SELECT COUNT(*) FROM chapeau_public.published_link WHERE article_id = p.id) <> 2""",
            "published articles without a working copy",
            "SELECT p.id FROM chapeau_public.published_article p LEFT JOIN chapeau.article a USING (id)"
                    + " WHERE a.id IS NULL",
            "working copies that previews show otherwise or by half",
            """
            SELECT a.id FROM chapeau.article a
              LEFT JOIN chapeau_preview.published_article p ON p.id = a.id
              LEFT JOIN chapeau_preview.published_body b ON b.article_id = a.id
             WHERE (a.deleted_at IS NULL AND a.archived_at IS NULL) <> (p.id IS NOT NULL)
                OR (p.id IS NOT NULL) <> (b.article_id IS NOT NULL)
                OR p.title <> a.title OR p.slug <> a.slug
                OR (SELECT COUNT(*) FROM chapeau_preview.published_link l
                     WHERE l.article_id = p.id AND l.kind = 'author')
                <> (SELECT COUNT(*) FROM chapeau.article_author l WHERE l.article_id = a.id)""",
            "articles that readers see otherwise than previews although nothing was changed since",
            """
            SELECT a.id FROM chapeau.article a
              JOIN chapeau_public.published_body b ON b.article_id = a.id
              JOIN chapeau_preview.published_body w ON w.article_id = a.id
             WHERE a.published_revision = a.revision AND (b.html <> w.html OR b.blocks <> w.blocks)""",
            "authors whose counter is wrong",
            """
            SELECT w.id FROM chapeau.author w
             WHERE w.article_count <> (SELECT COUNT(*) FROM chapeau_public.published_link WHERE target_id = w.id)""",
            "articles without their slug",
            """
            SELECT a.id FROM chapeau.article a
              LEFT JOIN chapeau.slug s ON s.entity_type = 'article' AND s.slug = a.slug AND s.entity_id = a.id
             WHERE s.slug IS NULL OR s.reached < (a.publication <> 'none')""");

    private WholeDatabase() {}

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> rule : BROKEN.entrySet()) {
                assertThat(ids(statement, rule.getValue())).as(rule.getKey()).isEmpty();
            }
        }
    }

    static List<String> ids(Statement statement, String query) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
