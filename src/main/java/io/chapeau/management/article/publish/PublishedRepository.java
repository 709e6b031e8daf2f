package io.chapeau.management.article.publish;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a publish holds while it goes on, what it counts, and what is derived later of what readers see. */
@ApplicationScoped
class PublishedRepository {

    private static final String SHARE_TREE = "SELECT id FROM category_tree WHERE id = 1 LOCK IN SHARE MODE";
    private static final String START_DISCUSSION = "INSERT IGNORE INTO discussion (article_id) VALUES (:id)";
    private static final String COMMENT_COUNT =
            "SELECT approved_count FROM discussion WHERE article_id = :id FOR UPDATE";
    private static final String WITHOUT_DERIVATIONS = """
            SELECT article_id, blocks FROM chapeau_public.published_body
             WHERE outline IS NULL AND article_id > :last ORDER BY article_id LIMIT 100""";
    private static final String COMPLETE = """
            UPDATE chapeau_public.published_body SET outline = :outline, links = :links, images = :images
             WHERE article_id = :id AND outline IS NULL""";
    private static final String COUNT_AUTHORS =
            "UPDATE author SET article_count = article_count + :n WHERE id IN (:ids)";
    private static final String COUNT_CATEGORIES =
            "UPDATE category SET article_count = article_count + :n WHERE id IN (:ids)";
    private static final String COUNT_TAGS = "UPDATE tag SET article_count = article_count + :n WHERE id IN (:ids)";

    private static final String LIST_COMMENTS = """
            INSERT IGNORE INTO chapeau_public.published_comment_link (target_id, comment_id, article_id, created_at)
            SELECT l.target_id, c.id, c.article_id, c.created_at
              FROM chapeau_public.published_link l JOIN comment c ON c.article_id = l.article_id
             WHERE l.article_id = :id AND l.target_id IN (:targets) AND l.kind = 'category' AND c.status = 'approved'""";
    private static final String DELIST_COMMENTS = """
            DELETE FROM chapeau_public.published_comment_link WHERE article_id = :id AND target_id IN (:targets)""";

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

    /** Lists the comments of an article below the categories that it has gained, and no more below those it has lost. */
    void moveComments(UUID article, Collection<UUID> gained, Collection<UUID> lost) {
        if (!lost.isEmpty()) {
            about(DELIST_COMMENTS, article).setParameter("targets", texts(lost)).executeUpdate();
        }
        if (!gained.isEmpty()) {
            about(LIST_COMMENTS, article).setParameter("targets", texts(gained)).executeUpdate();
        }
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().toList();
    }

    /** Adds to the counters of authors, categories and tags; ids of other kinds match nothing. */
    void count(Collection<UUID> targets, int difference) {
        if (targets.isEmpty()) {
            return;
        }
        // One order for all transactions, so that two of them never wait for each other.
        List<String> ids = texts(targets);
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
