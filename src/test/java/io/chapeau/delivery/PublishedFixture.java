package io.chapeau.delivery;

import io.agroal.api.AgroalDataSource;
import io.chapeau.change.Freshness;
import io.chapeau.database.Identifiers;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows as publish leaves them, written directly: tests of what readers get can set any date and counter and
 * need no editor for it.
 */
@ApplicationScoped
public class PublishedFixture {

    private static final String ENTITY =
            " (id, version, slug, name, created_at, updated_at)" + " VALUES (?, 1, ?, ?, NOW(3), NOW(3))";
    private static final String SLUG = "INSERT INTO slug (entity_type, slug, entity_id, working, reached, created_at)"
            + " VALUES (?, ?, ?, ?, ?, NOW(3))";
    private static final String ARTICLE = """
            INSERT INTO chapeau_public.published_article (id, version, slug, locale, translation_group_id, title, standfirst, excerpt,
                cover, seo, published_at, updated_at, word_count, reading_minutes, comment_count, comments_open)
            VALUES (?, 7, ?, ?, ?, ?, 'A standfirst', 'An excerpt', ?, ?, ?, ?, 512, 3, ?, TRUE)""";
    private static final String BODY = "INSERT INTO chapeau_public.published_body VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LINK = """
            INSERT INTO chapeau_public.published_link
            SELECT id, ?, ?, ?, locale, published_at, updated_at, title
              FROM chapeau_public.published_article WHERE id = ?""";
    private static final String ANCESTORS = """
            INSERT IGNORE INTO chapeau_public.published_link
            WITH RECURSIVE chain AS (
                SELECT parent_id FROM category WHERE id = ?
                UNION ALL SELECT c.parent_id FROM chain JOIN category c ON c.id = chain.parent_id)
            SELECT a.id, chain.parent_id, 'category', NULL, a.locale, a.published_at, a.updated_at, a.title
              FROM chain JOIN chapeau_public.published_article a ON a.id = ?
             WHERE chain.parent_id IS NOT NULL""";
    private static final String COUNT = " SET article_count = article_count + 1 WHERE id IN"
            + " (SELECT target_id FROM chapeau_public.published_link WHERE article_id = ?)";

    /** JSON as publish writes it. */
    public static final String SEO =
            "{\"title\":\"For machines\",\"description\":null,\"canonicalUrl\":null,\"noIndex\":false}";

    public static final String COVER =
            "{\"url\":\"/c.jpg\",\"alt\":\"A hat\",\"width\":1600,\"height\":900,\"caption\":null,\"credit\":null}";

    public static final String OUTLINE = "[{\"level\":2,\"id\":\"h-one\",\"text\":\"One\",\"entries\":[]}]";
    public static final String LINKS = "[\"https://example.org/\"]";
    public static final String IMAGES =
            "[{\"url\":\"/i.jpg\",\"alt\":\"A hat\",\"caption\":null,\"width\":null,\"height\":null}]";

    private final AgroalDataSource database;
    private final Freshness freshness;

    PublishedFixture(@DataSource("management") AgroalDataSource database, Freshness freshness) {
        this.freshness = freshness;
        this.database = database;
    }

    /** What a published article is made of; the rest is the same for all. */
    public record Spec(
            UUID id,
            String slug,
            String title,
            String locale,
            UUID translations,
            Instant publishedAt,
            Instant updatedAt,
            int commentCount,
            List<UUID> authors,
            List<UUID> categories,
            List<UUID> tags) {

        public static Spec of(String slug, String title) {
            Instant time = Instant.parse("2018-03-26T08:00:00Z");
            UUID id = Identifiers.next();
            return new Spec(id, slug, title, "fr", id, time, time, 0, List.of(), List.of(), List.of());
        }

        public Spec as(UUID chosen) {
            return new Spec(
                    chosen,
                    slug,
                    title,
                    locale,
                    translations.equals(id) ? chosen : translations,
                    publishedAt,
                    updatedAt,
                    commentCount,
                    authors,
                    categories,
                    tags);
        }

        public Spec at(Instant published) {
            return with(locale, translations, published, updatedAt, commentCount, authors, categories, tags);
        }

        public Spec updated(Instant updated) {
            return with(locale, translations, publishedAt, updated, commentCount, authors, categories, tags);
        }

        public Spec in(String language) {
            return with(language, translations, publishedAt, updatedAt, commentCount, authors, categories, tags);
        }

        public Spec translating(UUID group) {
            return with(locale, group, publishedAt, updatedAt, commentCount, authors, categories, tags);
        }

        public Spec comments(int count) {
            return with(locale, translations, publishedAt, updatedAt, count, authors, categories, tags);
        }

        public Spec by(UUID... ids) {
            return with(locale, translations, publishedAt, updatedAt, commentCount, List.of(ids), categories, tags);
        }

        public Spec under(UUID... ids) {
            return with(locale, translations, publishedAt, updatedAt, commentCount, authors, List.of(ids), tags);
        }

        public Spec tagged(UUID... ids) {
            return with(locale, translations, publishedAt, updatedAt, commentCount, authors, categories, List.of(ids));
        }

        private Spec with(
                String language,
                UUID group,
                Instant published,
                Instant updated,
                int comments,
                List<UUID> by,
                List<UUID> under,
                List<UUID> tagged) {
            return new Spec(id, slug, title, language, group, published, updated, comments, by, under, tagged);
        }
    }

    public UUID author(String slug, String name) {
        return entity("author", slug, name);
    }

    public UUID tag(String slug, String name) {
        return entity("tag", slug, name);
    }

    public UUID category(String slug, String name, @Nullable UUID parent) {
        UUID id = entity("category", slug, name);
        if (parent != null) {
            run("UPDATE category SET parent_id = ? WHERE id = ?", parent, id);
        }
        return id;
    }

    /** Publishes all of them at once. */
    public void publish(Spec... articles) {
        publish(Arrays.asList(articles));
    }

    public void publish(List<Spec> articles) {
        inTransaction(connection -> {
            for (Spec article : articles) {
                publish(connection, article);
            }
        });
    }

    /** A slug that readers have reached, now or formerly. */
    public void reached(String type, String slug, UUID entity, boolean working) {
        run(SLUG, type, slug, entity, working, true);
    }

    /** One statement on the editorial database. */
    public void run(String statement, @Nullable Object... values) {
        inTransaction(connection -> execute(connection, statement, values));
    }

    private UUID entity(String type, String slug, String name) {
        UUID id = Identifiers.next();
        run("INSERT INTO " + type + ENTITY, id, slug, name);
        reached(type, slug, id, true);
        return id;
    }

    private static void publish(Connection connection, Spec article) throws SQLException {
        UUID id = article.id();
        execute(
                connection,
                ARTICLE,
                id,
                article.slug(),
                article.locale(),
                article.translations(),
                article.title(),
                COVER,
                SEO,
                article.publishedAt(),
                article.updatedAt(),
                article.commentCount());
        execute(connection, SLUG, "article", article.slug(), id, true, true);
        String text = "Body of " + article.title();
        execute(
                connection,
                BODY,
                id,
                "<p>" + text + "</p>",
                "*" + text + "*",
                text,
                "[{\"_type\":\"block\",\"children\":[]}]",
                OUTLINE,
                LINKS,
                IMAGES);
        link(connection, id, "author", article.authors());
        link(connection, id, "category", article.categories());
        link(connection, id, "tag", article.tags());
        for (UUID category : article.categories()) {
            execute(connection, ANCESTORS, category, id);
        }
        for (String table : List.of("author", "category", "tag")) {
            execute(connection, "UPDATE " + table + COUNT, id);
        }
    }

    private static void link(Connection connection, UUID article, String kind, List<UUID> targets) throws SQLException {
        for (int i = 0; i < targets.size(); i++) {
            execute(connection, LINK, targets.get(i), kind, i, article);
        }
    }

    private static void execute(Connection connection, String statement, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(
                        i + 1,
                        values[i] instanceof Instant time
                                ? LocalDateTime.ofInstant(time, ZoneOffset.UTC)
                                : values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private void inTransaction(Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
                // No change tells of these rows.
                freshness.allChanged();
            } catch (SQLException refused) {
                connection.rollback();
                throw new IllegalStateException(refused);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
