package io.chapeau.management.category;

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
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CategoryRepository implements PanacheRepositoryBase<Category, UUID> {

    private static final Sorts<Category> SORTS = Sorts.<Category>withId("c.id", category -> category.id)
            .by("name", "c.name", Ordering.KeyType.TEXT, category -> category.name)
            .by("createdAt", "c.createdAt", Ordering.KeyType.TIME, category -> category.createdAt)
            .by("updatedAt", "c.updatedAt", Ordering.KeyType.TIME, category -> category.updatedAt);

    private final Pager pager;

    CategoryRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<Category> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    long countChildren(UUID id) {
        return count("parentId", id);
    }

    Page<Category> list(@Nullable String parent, String sort, PageQuery page) {
        ListStatement list = new ListStatement("select c", "from Category c");
        if (CategoryTree.ROOT.equals(parent)) {
            list.where("c.parentId is null");
        } else if (parent != null) {
            list.where("c.parentId = :parent", "parent", UUID.fromString(parent));
        }
        return pager.fetch(getEntityManager(), list, Category.class, SORTS.ordering(sort), page);
    }
}
