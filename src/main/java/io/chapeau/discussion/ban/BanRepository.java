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
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BanRepository implements PanacheRepositoryBase<Ban, UUID> {

    private static final Sorts<Ban> SORTS = Sorts.<Ban>withId("b.id", ban -> ban.id)
            .by("createdAt", "b.createdAt", Ordering.KeyType.TIME, ban -> ban.createdAt);
    private static final String NEWEST_FIRST = "-createdAt";

    private static final String TEXTS = """
            select b.kind, b.text, b.expiresAt from Ban b
             where b.kind in (:words) and (b.expiresAt is null or b.expiresAt > :now)
             order by b.createdAt, b.id""";
    private static final String HASHES = """
            select b.hash, b.kind, b.expiresAt from Ban b
             where b.kind not in (:words) and (b.expiresAt is null or b.expiresAt > :now)""";

    private static final String VERSION = "SELECT version FROM comment_ban_list WHERE id = 1";
    private static final String NEXT_VERSION = "UPDATE comment_ban_list SET version = version + 1 WHERE id = 1";

    private static final List<BanKind> WORDS = List.of(BanKind.WORD, BanKind.PATTERN);

    private final Pager pager;

    BanRepository(Pager pager) {
        this.pager = pager;
    }

    /** A ban in force, as far as a check needs it. */
    record InForce(
            BanKind kind, @Nullable String text, @Nullable Instant expiresAt) {

        boolean isInForce(Instant now) {
            return expiresAt == null || expiresAt.isAfter(now);
        }
    }

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

    long version() {
        return ((Number) getEntityManager().createNativeQuery(VERSION).getSingleResult()).longValue();
    }

    /** Says that something changes in the list; from now on no other one changes it until the transaction ends. */
    void change() {
        getEntityManager().createNativeQuery(NEXT_VERSION).executeUpdate();
    }

    /** The list as of this version or newer, without what hits nothing more. */
    BanList read(long version, Instant now) {
        List<InForce> texts = getEntityManager()
                .createQuery(TEXTS, InForce.class)
                .setParameter("words", WORDS)
                .setParameter("now", now)
                .getResultList();
        Map<BanList.Hash, InForce> persons = new HashMap<>();
        getEntityManager()
                .createQuery(HASHES, Tuple.class)
                .setParameter("words", WORDS)
                .setParameter("now", now)
                .getResultStream()
                .forEach(row -> persons.put(
                        BanList.Hash.of(row.get(0, byte[].class)),
                        new InForce(row.get(1, BanKind.class), null, row.get(2, Instant.class))));
        return new BanList(version, persons, texts);
    }

    Optional<Ban> same(BanTarget target) {
        return find("kind = ?1 and hash = ?2", target.kind(), target.hash()).firstResultOptional();
    }

    /** Words and expressions in force. */
    long countWords(Instant now) {
        return count("kind in ?1 and (expiresAt is null or expiresAt > ?2)", WORDS, now);
    }

    /** Persons, domains and clients, banned at this moment. */
    long countHashes(Instant now) {
        return count("kind not in ?1 and (expiresAt is null or expiresAt > ?2)", WORDS, now);
    }

    long forgetExpiredBefore(Instant moment) {
        return delete("expiresAt < ?1", moment);
    }
}
