package io.chapeau.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes many articles and comments out of few, inside of the database server: nothing but statements goes over the
 * wire. Each copy has an identity, a slug, a title and a date of its own, over ten years, and authors, categories and
 * tags of its own; every tenth has a long discussion.
 */
final class Copies {

    private static final int AT_ONCE = 2_000;

    /** Articles that are there already. */
    private static final int SAMPLES = 100;

    private static final int TEN_YEARS_IN_SECONDS = 315_360_000;
    private static final String AT = "TIMESTAMPADD(SECOND, n.seq * n.step, '2015-01-01 06:00:00')";

    /** Time first, as the product's own identities have it. */
    private static final String ID = "CAST(CONCAT(LPAD(HEX(1420092000000 + %s * 1000), 12, '0'), '%s',"
            + " '8000', LPAD(HEX(%s), 12, '0')) AS UUID)";

    private static final String COMMENT_ID =
            ID.formatted("(n.seq * n.step + m.seq * 60)", "7c00", "(n.seq * 1000 + m.seq)");
    private static final String REPLIED_TO =
            ID.formatted("(n.seq * n.step + (m.seq - 1) * 60)", "7c00", "(n.seq * 1000 + m.seq - 1)");

    private static final String TABLES = """
            CREATE OR REPLACE TABLE benchmark_name (kind VARCHAR(10), n INT, id UUID, PRIMARY KEY (kind, n));
            CREATE OR REPLACE TABLE benchmark_article (seq INT PRIMARY KEY, id UUID, sample UUID, step INT, comments INT);
            """;

    private final Connection connection;
    private final Options options;

    Copies(Connection connection, Options options) {
        this.connection = connection;
        this.options = options;
    }

    void make(Samples samples) throws SQLException {
        for (String statement : TABLES.strip().split(";", -1)) {
            execute(statement);
        }
        name("author", samples.authors());
        name("category", samples.categories());
        name("tag", samples.tags());
        name("article", samples.articles());
        execute("INSERT INTO benchmark_name SELECT 'comment', ROW_NUMBER() OVER (ORDER BY id) - 1, id FROM comment"
                + " WHERE status = 'approved'");
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        for (int from = SAMPLES; from < options.articles(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, options.articles()) - 1;
            articles(from, to);
            links();
            comments();
            connection.commit();
            System.out.printf("%,d articles, %.0f s%n", to + 1, (System.nanoTime() - start) / 1e9);
        }
        connection.setAutoCommit(true);
        for (String kind : List.of("author", "category", "tag")) {
            execute("UPDATE %s e SET article_count = (SELECT COUNT(*) FROM chapeau_public.published_link l"
                            .formatted(kind)
                    + " WHERE l.target_id = e.id)");
        }
        execute("DROP TABLE benchmark_name, benchmark_article");
        for (String table : List.of(
                "chapeau_public.published_article",
                "chapeau_public.published_body",
                "chapeau_public.published_link",
                "chapeau_public.published_comment_link",
                "article",
                "comment",
                "slug")) {
            execute("ANALYZE TABLE " + table);
        }
    }

    /** Nothing in it may be otherwise than the product would have it. */
    void check() throws SQLException {
        Map<String, String> broken = new TreeMap<>(Map.of(
                "articles without body",
                "SELECT COUNT(*) FROM chapeau_public.published_article p"
                        + " LEFT JOIN chapeau_public.published_body b ON b.article_id = p.id WHERE b.html IS NULL",
                "articles with a wrong count of comments",
                """
                SELECT COUNT(*) FROM chapeau_public.published_article p
                  LEFT JOIN (SELECT article_id, COUNT(*) AS n FROM comment WHERE status = 'approved' GROUP BY article_id) c
                    ON c.article_id = p.id WHERE p.comment_count <> COALESCE(c.n, 0)""",
                "discussions with a wrong count",
                """
                SELECT COUNT(*) FROM discussion d
                  LEFT JOIN (SELECT article_id, COUNT(*) AS n, MAX(number) AS m FROM comment WHERE status = 'approved'
                              GROUP BY article_id) c ON c.article_id = d.article_id
                 WHERE d.approved_count <> COALESCE(c.n, 0) OR d.last_number < COALESCE(c.m, 0)""",
                "categories without the link of an ancestor",
                """
                SELECT COUNT(*) FROM chapeau_public.published_link l JOIN category c ON c.id = l.target_id
                  LEFT JOIN chapeau_public.published_link p ON p.article_id = l.article_id AND p.target_id = c.parent_id
                 WHERE c.parent_id IS NOT NULL AND p.target_id IS NULL""",
                "links of readers that editors have not",
                """
                SELECT ABS((SELECT COUNT(*) FROM chapeau_public.published_link WHERE position IS NOT NULL)
                     - (SELECT COUNT(*) FROM article_author) - (SELECT COUNT(*) FROM article_category)
                     - (SELECT COUNT(*) FROM article_tag))""",
                "articles without their slug",
                """
                SELECT COUNT(*) FROM chapeau_public.published_article p LEFT JOIN slug s
                    ON s.entity_type = 'article' AND s.slug = p.slug AND s.entity_id = p.id WHERE NOT COALESCE(s.reached, 0)""",
                "comments that latest comments of a category miss",
                """
                SELECT ABS((SELECT COUNT(*) FROM chapeau_public.published_comment_link)
                     - (SELECT COUNT(*) FROM chapeau_public.published_link l JOIN comment c ON c.article_id = l.article_id
                         WHERE l.kind = 'category' AND c.status = 'approved'))"""));
        for (Map.Entry<String, String> rule : broken.entrySet()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(rule.getValue())) {
                row.next();
                if (row.getLong(1) != 0) {
                    throw new IllegalStateException("The data set is wrong: " + row.getLong(1) + " " + rule.getKey());
                }
            }
        }
    }

    private void articles(int from, int to) throws SQLException {
        int step = Math.max(1, TEN_YEARS_IN_SECONDS / options.articles());
        execute("DELETE FROM benchmark_article");
        execute("INSERT INTO benchmark_article SELECT s.seq, %s, t.id, %d, IF(s.seq MOD 10 = 0, %d, 1)"
                        .formatted(
                                ID.formatted("(s.seq * " + step + ")", "7a00", "s.seq"),
                                step,
                                options.commentsPerArticle() * 10 - 9)
                + " FROM seq_%d_to_%d s JOIN benchmark_name t ON t.kind = 'article' AND t.n = s.seq MOD %d"
                        .formatted(from, to, SAMPLES));
        Map<String, String> own = new TreeMap<>(
                Map.of("id", "n.id", "slug", "CONCAT(o.slug, '-', n.seq)", "title", "CONCAT(o.title, ' ', n.seq)"));
        own.put("translation_group_id", "n.id");
        own.put("published_at", AT);
        own.put("created_at", AT);
        own.put("updated_at", AT);
        own.put("external_id", "NULL");
        own.put("comment_count", "n.comments");
        copy("chapeau", "article", "id", own);
        copy(
                "chapeau",
                "revision",
                "article_id",
                Map.of("id", ID.formatted("(n.seq * n.step)", "7e00", "n.seq"), "article_id", "n.id", "saved_at", AT));
        copy(
                "chapeau",
                "slug",
                "entity_id",
                Map.of("entity_id", "n.id", "slug", "CONCAT(o.slug, '-', n.seq)", "created_at", AT));
        for (String edition : editions()) {
            copy(edition, "published_article", "id", own);
            copy(edition, "published_body", "article_id", Map.of("article_id", "n.id"));
        }
        execute("INSERT INTO discussion (article_id, last_number, approved_count)"
                + " SELECT id, comments, comments FROM benchmark_article");
    }

    private List<String> editions() {
        return options.isLarge() ? List.of("chapeau_public") : List.of("chapeau_public", "chapeau_preview");
    }

    private void copy(String schema, String table, String key, Map<String, String> changed) throws SQLException {
        new RowCopy(
                        schema,
                        table,
                        "benchmark_article n STRAIGHT_JOIN %s.%s o ON o.%s = n.sample".formatted(schema, table, key),
                        changed)
                .run(connection);
    }

    private void links() throws SQLException {
        link("author", 0, "(n.seq * 17) MOD 200", "");
        link("author", 1, "(n.seq * 29 + 7) MOD 200", "WHERE n.seq MOD 5 = 0");
        link("category", 0, "10 + (n.seq * 13) MOD 90", "");
        link("category", 1, "10 + (n.seq * 37 + 11) MOD 90", "WHERE n.seq MOD 3 = 0");
        link("tag", 0, "(n.seq * 7) MOD 1000", "");
        link("tag", 1, "(n.seq * 11 + 3) MOD 1000", "");
        link("tag", 2, "(n.seq * 13 + 5) MOD 1000", "");
        String columns = " (article_id, target_id, kind, position, locale, published_at, updated_at, title)";
        for (String edition : editions()) {
            for (String kind : List.of("author", "category", "tag")) {
                execute("INSERT INTO " + edition + ".published_link" + columns
                        + " SELECT n.id, l.%1$s_id, '%1$s', l.position, a.locale, a.published_at, a.updated_at, a.title"
                                .formatted(kind)
                        + " FROM benchmark_article n STRAIGHT_JOIN article_%s l ON l.article_id = n.id".formatted(kind)
                        + " STRAIGHT_JOIN %s.published_article a ON a.id = n.id".formatted(edition));
            }
            // Both levels above a category; what an article has itself is there already.
            for (String above : List.of("c.parent_id", "p.parent_id")) {
                execute("INSERT IGNORE INTO " + edition + ".published_link" + columns
                        + " SELECT n.id, %s, 'category', NULL, a.locale, a.published_at, a.updated_at, a.title"
                                .formatted(above)
                        + " FROM benchmark_article n STRAIGHT_JOIN article_category l ON l.article_id = n.id"
                        + " STRAIGHT_JOIN category c ON c.id = l.category_id"
                        + " LEFT JOIN category p ON p.id = c.parent_id"
                        + " STRAIGHT_JOIN %s.published_article a ON a.id = n.id".formatted(edition)
                        + " WHERE %s IS NOT NULL".formatted(above));
            }
        }
    }

    private void link(String kind, int position, String which, String where) throws SQLException {
        execute("INSERT IGNORE INTO article_%1$s (article_id, %1$s_id, position) SELECT n.id, t.id, %2$d"
                        .formatted(kind, position)
                + " FROM benchmark_article n JOIN benchmark_name t ON t.kind = '%s' AND t.n = %s %s"
                        .formatted(kind, which, where));
    }

    private void comments() throws SQLException {
        String samples = "(SELECT COUNT(*) FROM benchmark_name WHERE kind = 'comment')";
        String origin = "benchmark_article n JOIN seq_1_to_%d m ON m.seq <= n.comments"
                        .formatted(options.commentsPerArticle() * 10)
                + " JOIN benchmark_name t ON t.kind = 'comment' AND t.n = (n.seq + m.seq) MOD " + samples;
        Map<String, String> own = new TreeMap<>(Map.of(
                "id", COMMENT_ID,
                "article_id", "n.id",
                "number", "m.seq",
                "parent_id", "IF(m.seq MOD 4 = 0, " + REPLIED_TO + ", NULL)",
                "depth", "IF(m.seq MOD 4 = 0, 2, 1)",
                "shown_replies", "IF(m.seq MOD 4 = 3 AND m.seq < n.comments, 1, 0)",
                "email_hash", "UNHEX(SHA2(CONCAT('e', (n.seq * 31 + m.seq) MOD 20000), 256))",
                "secret_hash", "UNHEX(SHA2(CONCAT('s', n.seq, ' ', m.seq), 256))",
                "client_hash", "UNHEX(SHA2(CONCAT('c', (n.seq * 31 + m.seq) MOD 20000), 256))",
                "network_hash", "UNHEX(SHA2(CONCAT('n', (n.seq * 31 + m.seq) MOD 5000), 256))"));
        String at = "TIMESTAMPADD(MINUTE, m.seq, " + AT + ")";
        own.put("created_at", at);
        own.put("decided_at", at);
        new RowCopy(
                        "chapeau",
                        "comment",
                        // A reply comes after what it answers.
                        origin + " JOIN comment o ON o.id = t.id ORDER BY n.seq, m.seq",
                        own)
                .run(connection);
        new RowCopy(
                        "chapeau",
                        "comment_transition",
                        origin + " JOIN comment_transition o ON o.comment_id = t.id",
                        Map.of("comment_id", COMMENT_ID, "at", at))
                .run(connection);
        execute("INSERT INTO chapeau_public.published_comment_link (target_id, comment_id, article_id, created_at)"
                + " SELECT l.target_id, c.id, n.id, c.created_at FROM benchmark_article n"
                + " STRAIGHT_JOIN chapeau_public.published_link l ON l.article_id = n.id AND l.kind = 'category'"
                + " STRAIGHT_JOIN comment c ON c.article_id = n.id WHERE c.status = 'approved'");
    }

    private void name(String kind, List<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO benchmark_name VALUES (?, ?, ?)")) {
            for (int i = 0; i < ids.size(); i++) {
                statement.setString(1, kind);
                statement.setInt(2, i);
                statement.setString(3, ids.get(i));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        if (sql.isBlank()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
