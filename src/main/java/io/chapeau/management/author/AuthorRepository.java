package io.chapeau.management.author;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AuthorRepository implements PanacheRepositoryBase<Author, UUID> {

    private static final Sorts<Author> SORTS = Sorts.<Author>withId("a.id", author -> author.id)
            .by("name", "a.name", Ordering.KeyType.TEXT, author -> author.name)
            .by("createdAt", "a.createdAt", Ordering.KeyType.TIME, author -> author.createdAt)
            .by("updatedAt", "a.updatedAt", Ordering.KeyType.TIME, author -> author.updatedAt);

    private final Pager pager;

    AuthorRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<Author> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<Author> list(String sort, PageQuery page) {
        ListStatement all = new ListStatement("select a", "from Author a");
        return pager.fetch(getEntityManager(), all, Author.class, SORTS.ordering(sort), page);
    }
}
