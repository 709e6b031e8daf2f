package io.chapeau.delivery;

import io.chapeau.change.ChangedEntity;
import java.util.Locale;

/**
 * The kinds of things that have addresses, with the statements that find one. A slug is looked up among all
 * that readers have ever reached; the row that comes back tells whether it is the current one.
 */
public enum AddressedKind {
    ARTICLE(
            "articles/",
            "select a from PublishedArticle a where a.id = :id",
            "select a from PublicSlug s join PublishedArticle a on a.id = s.entityId"
                    + " where s.entityType = 'article' and s.slug = :slug"),
    AUTHOR(
            "authors/",
            "select a from PublicAuthor a where a.id = :id",
            "select a from PublicSlug s join PublicAuthor a on a.id = s.entityId"
                    + " where s.entityType = 'author' and s.slug = :slug"),
    CATEGORY(
            "categories/",
            "select c from PublicCategory c where c.id = :id",
            "select c from PublicSlug s join PublicCategory c on c.id = s.entityId"
                    + " where s.entityType = 'category' and s.slug = :slug"),
    TAG(
            "tags/",
            "select t from PublicTag t where t.id = :id",
            "select t from PublicSlug s join PublicTag t on t.id = s.entityId"
                    + " where s.entityType = 'tag' and s.slug = :slug"),
    COLLECTION(
            "collections/",
            "select c from PublicCollection c where c.id = :id",
            "select c from PublicCollectionSlug s join PublicCollection c on c.id = s.collectionId where s.slug = :slug");

    private final String path;
    private final String byId;
    private final String bySlug;

    AddressedKind(String path, String byId, String bySlug) {
        this.path = path;
        this.byId = byId;
        this.bySlug = bySlug;
    }

    /** The path below which things of this kind lie, relative to the edition, with a slash at its end. */
    public String path() {
        return path;
    }

    /** What the kind is called where slugs are kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind as changes name it. */
    ChangedEntity changes() {
        return ChangedEntity.valueOf(name());
    }

    String byId() {
        return byId;
    }

    String bySlug() {
        return bySlug;
    }
}
