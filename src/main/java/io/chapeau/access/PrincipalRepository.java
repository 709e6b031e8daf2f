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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PrincipalRepository implements PanacheRepositoryBase<Principal, UUID> {

    private static final Sorts<Principal> SORTS = Sorts.<Principal>withId("p.id", principal -> principal.id)
            .by("name", "p.name", Ordering.KeyType.TEXT, principal -> principal.name)
            .by("createdAt", "p.createdAt", Ordering.KeyType.TIME, principal -> principal.createdAt);
    private static final String ADMINISTRATORS = "from Principal p where p.role = ?1 order by p.createdAt, p.id";

    private final Pager pager;

    PrincipalRepository(Pager pager) {
        this.pager = pager;
    }

    Page<Principal> list(String sort, PageQuery page) {
        ListStatement all = new ListStatement("select p", "from Principal p");
        return pager.fetch(getEntityManager(), all, Principal.class, SORTS.ordering(sort), page);
    }

    Optional<Principal> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Principal> firstAdministrator() {
        return find(ADMINISTRATORS, Role.ADMIN).firstResultOptional();
    }

    /**
     * Locks all administrators. Whoever may take one away asks for this before any other lock, so that two who
     * take one away each cannot both believe that the other one stays.
     */
    List<Principal> lockAdministrators() {
        return find(ADMINISTRATORS, Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
