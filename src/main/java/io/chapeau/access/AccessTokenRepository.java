package io.chapeau.access;

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
import org.hibernate.Session;

@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {

    private static final Sorts<AccessToken> SORTS = Sorts.<AccessToken>withId("t.id", token -> token.id)
            .by("createdAt", "t.createdAt", Ordering.KeyType.TIME, token -> token.createdAt);
    private static final String NEWEST_FIRST = "-createdAt";
    private static final String VALID = "from AccessToken t where t.principal.role = ?1 and t.revokedAt is null"
            + " and (t.expiresAt is null or t.expiresAt > ?2)";

    /** In SQL, as each start asks: reading its first query in its own language takes Hibernate a tenth of a second. */
    private static final String HOLDS = """
            SELECT revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
              FROM access_token WHERE hash = :hash""";

    private static final String WAY_IN = """
            SELECT 1 FROM access_token t JOIN principal p ON p.id = t.principal_id
             WHERE p.role = :role AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > :now)""";

    private final Pager pager;

    AccessTokenRepository(Pager pager) {
        this.pager = pager;
    }

    /** Whether a token lets somebody in at the moment; empty when there is none with this hash. */
    Optional<Boolean> holds(byte[] hash, Instant moment) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(HOLDS, Boolean.class)
                .setParameter("hash", hash)
                .setParameter("now", moment)
                .getResultStream()
                .findFirst();
    }

    /** Whether any administrator can get in at the moment. */
    boolean hasWayIn(Instant moment) {
        return !getEntityManager()
                .createNativeQuery(WAY_IN)
                .setParameter("role", Role.ADMIN.word())
                .setParameter("now", moment)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<AccessToken> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The tokens with which an administrator can get in at the moment. */
    List<AccessToken> listValidOfAdministrators(Instant moment) {
        return list(VALID, Role.ADMIN, moment);
    }

    Page<AccessToken> list(UUID principal, PageQuery page) {
        ListStatement tokens = new ListStatement("select t", "from AccessToken t")
                .where("t.principal.id = :principal", "principal", principal);
        return pager.fetch(getEntityManager(), tokens, AccessToken.class, SORTS.ordering(NEWEST_FIRST), page);
    }
}
