package io.chapeau.discussion.ban;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BanRepository implements PanacheRepositoryBase<Ban, UUID> {

    private static final Sorts<Ban> SORTS = Sorts.<Ban>withId("b.id", ban -> ban.id)
            .by("createdAt", "b.createdAt", Ordering.KeyType.TIME, ban -> ban.createdAt);
    private static final String NEWEST_FIRST = "-createdAt";

    /** Two index ranges: those that are found by hash, and all words. */
    private static final String IN_FORCE = """
            select b.kind, b.text from Ban b where b.hash in (:hashes) and (b.expiresAt is null or b.expiresAt > :now)
            union all
            select w.kind, w.text from Ban w where w.kind in (:words) and (w.expiresAt is null or w.expiresAt > :now)""";

    private static final List<BanKind> WORDS = List.of(BanKind.WORD, BanKind.PATTERN);

    private final Pager pager;

    BanRepository(Pager pager) {
        this.pager = pager;
    }

    /** A ban in force, as far as a check needs it. */
    record InForce(BanKind kind, @Nullable String text) {}

    Page<Ban> list(@Nullable BanKind kind, PageQuery page) {
        ListStatement bans = new ListStatement("select b", "from Ban b");
        if (kind != null) {
            bans.where("b.kind = :kind", "kind", kind);
        }
        return pager.fetch(getEntityManager(), bans, Ban.class, SORTS.ordering(NEWEST_FIRST), page);
    }

    Optional<Ban> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The bans by these hashes, and all words and patterns. */
    List<InForce> inForce(List<byte[]> hashes, Instant now) {
        return getEntityManager()
                .createQuery(IN_FORCE, InForce.class)
                .setParameter("hashes", hashes)
                .setParameter("words", WORDS)
                .setParameter("now", now)
                .getResultList();
    }

    Optional<Ban> same(BanTarget target) {
        return find("kind = ?1 and hash = ?2", target.kind(), target.hash()).firstResultOptional();
    }

    long countWords() {
        return count("kind in ?1", WORDS);
    }

    long forgetExpiredBefore(Instant moment) {
        return delete("expiresAt < ?1", moment);
    }
}
