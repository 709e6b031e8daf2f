package io.chapeau.discussion;

import io.agroal.api.AgroalDataSource;
import io.chapeau.database.Identifiers;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Articles in the states that matter to a discussion, put straight into the tables, and a look at these. */
@ApplicationScoped
class DiscussedArticles {

    private static final String WORKING = """
            INSERT INTO article (id, translation_group_id, version, slug, locale, title, body, body_report, comments_open, publication,
                deleted_at, created_by, created_at, updated_by, updated_at)
            VALUES (?, id, 0, ?, 'en', 'Working title', '[]', '[]', TRUE, ?,
                IF(?, UTC_TIMESTAMP(3), NULL), UUID(), UTC_TIMESTAMP(3), UUID(), UTC_TIMESTAMP(3))""";
    private static final String PUBLISHED = """
            INSERT INTO chapeau_public.published_article (id, translation_group_id, version, slug, locale, title, excerpt,
                seo, published_at, updated_at, word_count, reading_minutes, comment_count, comments_open)
            VALUES (?, id, 0, ?, 'en', 'Published title', '',
                '{"title":null,"description":null,"canonicalUrl":null,"noIndex":false}', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), 1, 1, 0, ?)""";
    private static final String SLUG = """
            INSERT INTO slug (entity_type, slug, entity_id, working, reached, created_at)
            VALUES ('article', ?, ?, FALSE, ?, UTC_TIMESTAMP(3))""";

    private static final String WAITING = """
            INSERT INTO comment (id, version, article_id, status, author_name, email, email_hash, text, secret_hash, created_at)
            SELECT UUID(), 0, ?, 'pending', 'Many', '', UNHEX(REPEAT('00', 32)), CONCAT('Number ', seq),
                   UNHEX(SHA2(CONCAT(?, seq), 256)), UTC_TIMESTAMP(3) + INTERVAL CAST(seq AS SIGNED) - ? SECOND
              FROM seq_1_to_1000000 WHERE seq > ? AND seq <= ?""";

    /** More in one statement would make the server keep too much for its undoing. */
    private static final int AT_ONCE = 50_000;

    private final AgroalDataSource database;

    DiscussedArticles(@DataSource("management") AgroalDataSource database) {
        this.database = database;
    }

    UUID open() {
        return published(true);
    }

    UUID closed() {
        return published(false);
    }

    UUID draft() {
        return working("none", false);
    }

    UUID unpublished() {
        return working("unpublished", false);
    }

    UUID trashed() {
        return working("unpublished", true);
    }

    /** The slug under which readers see an article made here. */
    static String slugOf(UUID article) {
        return "discussed-" + article.toString().substring(24);
    }

    static String workingSlugOf(UUID article) {
        return "working-" + slugOf(article);
    }

    void addSlug(UUID article, String slug, boolean reached) {
        execute(SLUG, slug, article.toString(), reached);
    }

    /** More comments that wait than anybody could send, the last of them now and each a second after the one before. */
    void fill(UUID article, int comments) {
        for (int from = 0; from < comments; from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, comments);
            execute(WAITING, article.toString(), article.toString(), comments, from, to);
        }
    }

    /** How many comments stand where. */
    List<String> statuses(UUID article) {
        return column(
                "SELECT CONCAT(status, ' ', COUNT(*)) FROM comment WHERE article_id = ? GROUP BY status ORDER BY status",
                article.toString());
    }

    void empty(UUID article) {
        execute("DELETE FROM comment WHERE article_id = ?", article.toString());
    }

    void withdraw(UUID article) {
        execute("DELETE FROM chapeau_public.published_article WHERE id = ?", article.toString());
    }

    int shownCount(UUID article) {
        return number("SELECT comment_count FROM chapeau_public.published_article WHERE id = ?", article.toString());
    }

    int number(String statement, Object... values) {
        return Integer.parseInt(column(statement, values).getFirst());
    }

    List<String> column(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, statement, values);
                ResultSet rows = select.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private UUID published(boolean commentsOpen) {
        UUID article = working("published", false);
        execute(PUBLISHED, article.toString(), slugOf(article), commentsOpen);
        return article;
    }

    private UUID working(String publication, boolean deleted) {
        UUID article = Identifiers.next();
        execute(WORKING, article.toString(), workingSlugOf(article), publication, deleted);
        return article;
    }

    void execute(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = prepared(connection, statement, values)) {
            change.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
