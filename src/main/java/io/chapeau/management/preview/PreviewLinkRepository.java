package io.chapeau.management.preview;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PreviewLinkRepository implements PanacheRepositoryBase<PreviewLink, UUID> {

    private static final Sorts<PreviewLink> SORTS = Sorts.<PreviewLink>withId("l.id", link -> link.id)
            .by("createdAt", "l.createdAt", Ordering.KeyType.TIME, link -> link.createdAt);
    private static final String NEWEST_FIRST = "-createdAt";
    private static final String OVER = "expiresAt < ?1 or revokedAt < ?1";
    private static final String USED =
            "update PreviewLink l set l.lastUsedAt = ?2 where l.id = ?1 and (l.lastUsedAt is null or l.lastUsedAt < ?3)";

    private final Pager pager;

    PreviewLinkRepository(Pager pager) {
        this.pager = pager;
    }

    /** The links of an article, those that open nothing any more included. */
    Page<PreviewLink> of(UUID article, PageQuery page) {
        ListStatement statement = new ListStatement("select l", "from PreviewLink l");
        statement.where("l.articleId = :article", "article", article);
        return pager.fetch(getEntityManager(), statement, PreviewLink.class, SORTS.ordering(NEWEST_FIRST), page);
    }

    Optional<PreviewLink> byHash(byte[] hash) {
        return find("hash", hash).firstResultOptional();
    }

    /** Notes a use, unless the last one noted is newer than this. */
    void used(UUID id, Instant now, Instant unlessAfter) {
        update(USED, id, now, unlessAfter);
    }

    /** Forgets links that ended before this moment. */
    long forget(Instant endedBefore) {
        return delete(OVER, endedBefore);
    }
}
