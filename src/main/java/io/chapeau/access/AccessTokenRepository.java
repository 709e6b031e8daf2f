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

@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, UUID> {

    private static final Sorts<AccessToken> SORTS = Sorts.<AccessToken>withId("t.id", token -> token.id)
            .by("createdAt", "t.createdAt", Ordering.KeyType.TIME, token -> token.createdAt);
    private static final String NEWEST_FIRST = "-createdAt";
    private static final String BY_HASH = "from AccessToken t join fetch t.principal where t.hash = ?1";
    private static final String VALID = "from AccessToken t where t.principal.role = ?1 and t.revokedAt is null"
            + " and (t.expiresAt is null or t.expiresAt > ?2)";

    private final Pager pager;

    AccessTokenRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<AccessToken> findByHash(byte[] hash) {
        return find(BY_HASH, hash).firstResultOptional();
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
