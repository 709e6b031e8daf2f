package io.chapeau.management.article;

import io.chapeau.database.FullText;
import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.chapeau.language.SiteLocales;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {

    private static final Sorts<Article> SORTS = Sorts.<Article>withId("a.id", article -> article.id)
            .by("updatedAt", "a.updatedAt", Ordering.KeyType.TIME, article -> article.updatedAt)
            .by("createdAt", "a.createdAt", Ordering.KeyType.TIME, article -> article.createdAt)
            .by("title", "a.title", Ordering.KeyType.TEXT, article -> article.title);

    private static final String EXISTING_AUTHORS = "select a.id from Author a where a.id in :ids";
    private static final String EXISTING_CATEGORIES = "select c.id from Category c where c.id in :ids";
    private static final String EXISTING_TAGS = "select t.id from Tag t where t.id in :ids";

    private final Pager pager;

    ArticleRepository(Pager pager) {
        this.pager = pager;
    }

    Optional<Article> findForUpdate(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The article as it is until the end of the transaction, for what is written about it and not to it. */
    Optional<Article> findShared(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_READ));
    }

    Page<Article> list(ArticleFilter filter, @Nullable UUID owner, String sort, PageQuery page) {
        ListStatement statement = new ListStatement("select a", "from Article a" + joins(filter));
        statement.where("a.shelf = :shelf", "shelf", filter.shelf());
        when(filter.publication())
                .ifPresent(word ->
                        statement.where("a.publication = :publication", "publication", Publication.ofWord(word)));
        when(filter.review()).ifPresent(word -> statement.where("a.review = :review", "review", Review.ofWord(word)));
        when(filter.author()).ifPresent(id -> statement.where("key(author) = :author", "author", id));
        when(filter.category()).ifPresent(id -> statement.where("key(category) = :category", "category", id));
        when(filter.tag()).ifPresent(id -> statement.where("key(tag) = :tag", "tag", id));
        when(filter.locale())
                .ifPresent(locale -> statement.where("a.locale = :locale", "locale", SiteLocales.canonical(locale)));
        when(filter.createdBy()).ifPresent(id -> statement.where("a.createdBy = :creator", "creator", id));
        when(filter.externalId()).ifPresent(id -> statement.where("a.externalId = :external", "external", id));
        when(filter.translationGroup())
                .ifPresent(id -> statement.where("a.translationGroupId = :translations", "translations", id));
        when(filter.updatedFrom()).ifPresent(from -> statement.where("a.updatedAt >= :from", "from", from));
        when(filter.updatedTo()).ifPresent(to -> statement.where("a.updatedAt < :to", "to", to));
        when(filter.words()).ifPresent(words -> statement.whereWords("a.title", FullText.of(words)));
        when(owner).ifPresent(id -> statement.where("a.createdBy = :owner", "owner", id));
        return pager.fetch(getEntityManager(), statement, Article.class, SORTS.ordering(sort), page);
    }

    Set<UUID> existingAuthors(Collection<UUID> ids) {
        return existing(EXISTING_AUTHORS, ids);
    }

    Set<UUID> existingCategories(Collection<UUID> ids) {
        return existing(EXISTING_CATEGORIES, ids);
    }

    Set<UUID> existingTags(Collection<UUID> ids) {
        return existing(EXISTING_TAGS, ids);
    }

    private static String joins(ArticleFilter filter) {
        return (filter.author() == null ? "" : " join a.authors author")
                + (filter.category() == null ? "" : " join a.categories category")
                + (filter.tag() == null ? "" : " join a.tags tag");
    }

    private Set<UUID> existing(String query, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        List<UUID> found = getEntityManager()
                .createQuery(query, UUID.class)
                .setParameter("ids", ids)
                .getResultList();
        return new HashSet<>(found);
    }

    private static <T> Optional<T> when(@Nullable T value) {
        return Optional.ofNullable(value);
    }
}
