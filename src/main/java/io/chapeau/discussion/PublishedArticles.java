package io.chapeau.discussion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.chapeau.commenting.CommentPolicy;
import io.chapeau.commenting.SiteComments;
import io.chapeau.discussion.Prepared.Grounds;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article that an address means, among those that readers see. An article that is not published is
 * not found, whatever the reason.
 */
@ApplicationScoped
public class PublishedArticles {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,160}");

    private static final String BY_ID =
            "SELECT id, locale, comments_open, comment_policy, slug FROM chapeau_public.published_article WHERE id = :key";

    private static final String BY_SLUG =
            "SELECT id, locale, comments_open, comment_policy, slug FROM chapeau_public.published_article WHERE slug = :key";

    private static final String BY_FORMER_SLUG = """
            SELECT p.id, p.locale, p.comments_open, p.comment_policy, p.slug
              FROM slug s JOIN chapeau_public.published_article p ON p.id = COALESCE(s.taken_from, s.entity_id)
             WHERE s.entity_type = 'article' AND s.slug = :key AND s.reached""";

    private static final String GROUNDS = """
            SELECT p.id, p.locale, p.comments_open, p.comment_policy, p.slug, b.version
              FROM comment_ban_list b JOIN chapeau_public.published_article p
             WHERE b.id = 1 AND p.id IN (%s)""";

    /** An article that readers do not see takes no comments. */
    private static final String OF_ID = """
            SELECT a.id, COALESCE(p.locale, a.locale), p.comments_open, p.comment_policy, p.slug
              FROM article a LEFT JOIN chapeau_public.published_article p ON p.id = a.id WHERE a.id = :key""";

    private static final int MOST_KNOWN = 10_000;

    private final EntityManager session;

    private final AgroalDataSource database;

    private final SiteComments site;

    private final Cache<String, PublishedArticle> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    PublishedArticles(
            @PersistenceUnit("management") EntityManager session,
            @DataSource("management") AgroalDataSource database,
            SiteComments site) {
        this.session = session;
        this.database = database;
        this.site = site;
    }

    /** The id of the article that an id, a slug or a former slug leads to. */
    @Transactional
    public Optional<UUID> idOf(String key) {
        return find(key).map(PublishedArticle::id);
    }

    /** Resolves an id, a slug or a former slug. */
    Optional<PublishedArticle> find(String key) {
        boolean isId = ID.matcher(key).matches();
        if (!isId && !SLUG.matcher(key).matches()) {
            return Optional.empty();
        }
        Optional<PublishedArticle> standing = find(isId ? BY_ID : BY_SLUG, key);
        standing.filter(article -> article.policy != CommentPolicy.CLOSED)
                .ifPresentOrElse(article -> known.put(key, article), () -> known.invalidate(key));
        return standing.isPresent() || isId ? standing : find(BY_FORMER_SLUG, key);
    }

    /**
     * What the key meant when somebody found it last, without asking the database, as far as it took comments then.
     * Whoever relies on it compares it in the end with what {@link #grounds} says.
     */
    Optional<PublishedArticle> known(String key) {
        return Optional.ofNullable(known.getIfPresent(key));
    }

    /**
     * What comments on these articles would be made ready with now, as far as readers see the articles. On the
     * transaction's connection, but without a session, which takes longer to open than the statement takes.
     */
    Set<Grounds> grounds(Set<UUID> articles) {
        String keys = String.join(",", Collections.nCopies(articles.size(), "?"));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(GROUNDS.formatted(keys))) {
            int place = 0;
            for (UUID article : articles) {
                select.setString(++place, article.toString());
            }
            Set<Grounds> grounds = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    PublishedArticle article = article(
                            UUID.fromString(rows.getString(1)),
                            rows.getString(2),
                            rows.getBoolean(3),
                            rows.getString(4),
                            rows.getString(5));
                    grounds.add(new Grounds(article, rows.getLong(6)));
                }
            }
            return grounds;
        } catch (SQLException failed) {
            throw new PersistenceException("What comments stand on cannot be read", failed);
        }
    }

    /** The article of a comment that is there, whether readers see it or not. */
    PublishedArticle of(UUID article) {
        return find(OF_ID, article.toString())
                .orElseThrow(() -> new IllegalStateException("A comment lies with its article " + article));
    }

    private Optional<PublishedArticle> find(String statement, String key) {
        List<?> rows = session.createNativeQuery(statement, Tuple.class)
                .setParameter("key", key)
                .getResultList();
        return rows.stream().findFirst().map(Tuple.class::cast).map(this::article);
    }

    private PublishedArticle article(Tuple row) {
        return article(
                row.get(0, UUID.class),
                row.get(1, String.class),
                Boolean.TRUE.equals(row.get(2, Boolean.class)),
                row.get(3, String.class),
                row.get(4, String.class));
    }

    private PublishedArticle article(
            UUID id, String locale, boolean open, @Nullable String own, @Nullable String slug) {
        CommentPolicy policy = site.policy(own == null ? null : CommentPolicy.ofWord(own));
        return new PublishedArticle(id, locale, open ? policy : CommentPolicy.CLOSED, slug);
    }

    /**
     * What a submission needs to know of an article.
     *
     * @param slug null: readers do not see it
     */
    record PublishedArticle(
            UUID id,
            String locale,
            CommentPolicy policy,
            @Nullable String slug) {}
}
