package io.chapeau.management.tag;

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
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {

    private static final Sorts<Tag> SORTS = Sorts.<Tag>withId("t.id", tag -> tag.id)
            .by("name", "t.name", Ordering.KeyType.TEXT, tag -> tag.name)
            .by("createdAt", "t.createdAt", Ordering.KeyType.TIME, tag -> tag.createdAt)
            .by("updatedAt", "t.updatedAt", Ordering.KeyType.TIME, tag -> tag.updatedAt);

    private final Pager pager;

    TagRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<Tag> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<Tag> list(String sort, PageQuery page) {
        ListStatement all = new ListStatement("select t", "from Tag t");
        return pager.fetch(getEntityManager(), all, Tag.class, SORTS.ordering(sort), page);
    }
}
