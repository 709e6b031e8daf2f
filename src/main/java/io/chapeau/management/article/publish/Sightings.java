package io.chapeau.management.article.publish;

import io.chapeau.change.ChangeEntry;
import io.chapeau.change.ChangeLog;
import io.chapeau.change.ChangeType;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What else comes into readers' sight with an article, or leaves it: authors and tags are seen while a published
 * article uses them, approved comments while their article is published. Categories and collections are always seen, but a collection shows
 * other articles then.
 */
@ApplicationScoped
class Sightings {

    private static final String COUNTED = """
            SELECT 'author' AS kind, id, version FROM author WHERE id IN (:ids) AND article_count = :count
            UNION ALL
            SELECT 'tag', id, version FROM tag WHERE id IN (:ids) AND article_count = :count""";
    private static final String APPROVED_COMMENTS =
            "SELECT 'comment' AS kind, id, version FROM comment WHERE article_id = :id AND status = 'approved'";

    private static final String COLLECTIONS = """
            SELECT 'collection' AS kind, c.id, c.version FROM collection_entry e JOIN collection c ON c.id = e.collection_id
             WHERE e.article_id = :id AND e.shows_from IS NULL""";

    private final EntityManager session;
    private final ChangeLog changes;

    Sightings(@PersistenceUnit("management") EntityManager session, ChangeLog changes) {
        this.session = session;
        this.changes = changes;
    }

    /** After a published article more was counted for these: those that had none are seen now. */
    void targetsMayAppear(Collection<UUID> gained) {
        counted(gained, 1).forEach(row -> tell(row, row.isTag() ? ChangeType.TAG_SHOWN : ChangeType.AUTHOR_SHOWN));
    }

    /** After a published article less was counted for these: those that have none left are seen no more. */
    void targetsMayVanish(Collection<UUID> lost) {
        counted(lost, 0).forEach(row -> tell(row, row.isTag() ? ChangeType.TAG_HIDDEN : ChangeType.AUTHOR_HIDDEN));
    }

    void commentsAppear(UUID article) {
        commentsOf(article, ChangeType.COMMENT_SHOWN);
    }

    void commentsVanish(UUID article) {
        commentsOf(article, ChangeType.COMMENT_HIDDEN);
    }

    /**
     * After an article appeared or vanished: readers see other lists of articles. Whoever changes the entries of a
     * collection holds their articles, so nobody's change comes between.
     */
    void collectionsChange(UUID article) {
        rows(session.createNativeQuery(COLLECTIONS, Object[].class).setParameter("id", article.toString()))
                .forEach(row -> tell(row, ChangeType.COLLECTION_REFRESHED));
    }

    private void commentsOf(UUID article, ChangeType type) {
        rows(session.createNativeQuery(APPROVED_COMMENTS, Object[].class).setParameter("id", article.toString()))
                .forEach(comment -> changes.append(
                        ChangeEntry.of(type, comment.id(), comment.version()).relatedTo(Set.of(article))));
    }

    /** Their rows are locked by the counting, so nobody else's publish comes between. */
    private List<Row> counted(Collection<UUID> targets, int count) {
        if (targets.isEmpty()) {
            return List.of();
        }
        return rows(session.createNativeQuery(COUNTED, Object[].class)
                .setParameter("ids", targets.stream().map(UUID::toString).toList())
                .setParameter("count", count));
    }

    private void tell(Row target, ChangeType type) {
        changes.append(ChangeEntry.of(type, target.id(), target.version()));
    }

    private static List<Row> rows(jakarta.persistence.Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Row((String) row[0], (UUID) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    private record Row(String kind, UUID id, int version) {

        boolean isTag() {
            return kind.equals("tag");
        }
    }
}
