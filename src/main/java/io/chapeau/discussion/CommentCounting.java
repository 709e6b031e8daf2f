package io.chapeau.discussion;

import io.chapeau.http.paging.Pager;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts comments by where they stand, each as far as the limit: a range of an index. */
@ApplicationScoped
class CommentCounting {

    private static final String ONE = """
            SELECT '{status}' AS status, COUNT(*) AS comments
              FROM (SELECT 1 FROM comment WHERE status = '{status}' {article} LIMIT {limit}) {status}_ones""";
    private static final String OF_THE_SITE = all("");
    private static final String OF_AN_ARTICLE = all("AND article_id = :article");
    private static final String OLDEST =
            "select c.createdAt from Comment c where c.status = :pending{article} order by c.createdAt, c.id";

    private final EntityManager session;

    CommentCounting(@PersistenceUnit("management") EntityManager session) {
        this.session = session;
    }

    /**
     * The comments of an article, or of the site.
     *
     * @param article null: of the site
     */
    CommentCounts counts(@Nullable UUID article, Instant now) {
        Query query = session.createNativeQuery(article == null ? OF_THE_SITE : OF_AN_ARTICLE, Tuple.class);
        if (article != null) {
            query.setParameter("article", article.toString());
        }
        Map<CommentStatus, Integer> counts = new EnumMap<>(CommentStatus.class);
        List<?> rows = query.getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> counts.put(
                        CommentStatus.ofWord((String) row.get("status")), ((Number) row.get("comments")).intValue()));
        Instant oldest = oldest(article);
        return new CommentCounts(
                limited(counts, CommentStatus.PENDING),
                limited(counts, CommentStatus.APPROVED),
                limited(counts, CommentStatus.REJECTED),
                limited(counts, CommentStatus.SPAM),
                limited(counts, CommentStatus.WITHDRAWN),
                limited(counts, CommentStatus.DELETED),
                counts.values().stream().allMatch(count -> count <= Pager.LARGEST_COUNT),
                oldest,
                oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds()));
    }

    private @Nullable Instant oldest(@Nullable UUID article) {
        var query = session.createQuery(
                        OLDEST.replace("{article}", article == null ? "" : " and c.articleId = :article"),
                        Instant.class)
                .setParameter("pending", CommentStatus.PENDING)
                .setMaxResults(1);
        if (article != null) {
            query.setParameter("article", article);
        }
        return query.getResultStream().findFirst().orElse(null);
    }

    private static int limited(Map<CommentStatus, Integer> counts, CommentStatus status) {
        return Math.min(counts.getOrDefault(status, 0), Pager.LARGEST_COUNT);
    }

    private static String all(String article) {
        return Stream.of(CommentStatus.values())
                .map(status -> ONE.replace("{status}", status.word())
                        .replace("{article}", article)
                        .replace("{limit}", Integer.toString(Pager.LARGEST_COUNT + 1)))
                .collect(Collectors.joining(" UNION ALL "));
    }
}
