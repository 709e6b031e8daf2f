package io.chapeau.management.article.revision;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<Revision, UUID> {

    private static final Sorts<Revision> SORTS = Sorts.<Revision>withId("r.id", revision -> revision.id)
            .by("number", "r.number", Ordering.KeyType.NUMBER, revision -> revision.number);

    private static final String BY_NUMBER = "from Revision r where r.articleId = ?1 and r.number = ?2";
    private static final String AT_VERSION =
            "from Revision r where r.articleId = ?1 and r.version <= ?2 order by r.version desc";
    private static final String AFTER =
            "from Revision r where r.articleId = ?1 and r.number > ?2 order by r.number desc";

    /** A revision stays as long as another one is compressed against it, it is planned, or a link shows it. */
    private static final String UNNEEDED = """
            select r.id from Revision r
             where r.superseded = :superseded and r.savedAt < :before and r.published = false and r.label is null
               and r.number < (select max(l.number) from Revision l where l.articleId = r.articleId)
               and not exists (select 1 from Revision n where n.articleId = r.articleId and n.base = r.number)
               and not exists (select 1 from PlannedAction p where p.articleId = r.articleId and p.revision = r.number)
               and not exists (select 1 from PreviewLink l where l.articleId = r.articleId and l.revision = r.number)""";

    private static final String FORGET = "delete from Revision r where r.id in ?1";

    private final Pager pager;

    RevisionRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<Revision> find(UUID article, int number) {
        return find(BY_NUMBER, article, number).firstResultOptional();
    }

    /** The revision that an article had at a version. */
    Optional<Revision> atVersion(UUID article, int version) {
        return find(AT_VERSION, article, version).firstResultOptional();
    }

    /** The last saves after a revision, in the order in which they were made. */
    List<Revision> last(UUID article, int number, int atMost) {
        return find(AFTER, article, number).page(0, atMost).list().reversed();
    }

    Page<Revision> list(UUID article, String sort, PageQuery page) {
        ListStatement revisions = new ListStatement("select r", "from Revision r")
                .where("r.articleId = :article", "article", article)
                .where("r.superseded = false");
        return pager.fetch(getEntityManager(), revisions, Revision.class, SORTS.ordering(sort), page);
    }

    /** Forgets some of those that nobody needs; how many. */
    int forget(boolean superseded, Instant before, int atMost) {
        List<UUID> ids = getEntityManager()
                .createQuery(UNNEEDED, UUID.class)
                .setParameter("superseded", superseded)
                .setParameter("before", before)
                .setMaxResults(atMost)
                .getResultList();
        return ids.isEmpty() ? 0 : (int) delete(FORGET, ids);
    }
}
