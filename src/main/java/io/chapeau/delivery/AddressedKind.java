package io.chapeau.delivery;

import io.chapeau.change.ChangedEntity;
import java.util.Locale;

/** The kinds of things that have addresses, with the statements that find one. */
public enum AddressedKind {
    ARTICLE("articles/", "PublishedArticle"),
    AUTHOR("authors/", "PublicAuthor"),
    CATEGORY("categories/", "PublicCategory"),
    TAG("tags/", "PublicTag"),
    COLLECTION("collections/", "PublicCollection");

    private final String path;
    private final String byId;
    private final String byOwnSlug;
    private final String byAnySlug;

    AddressedKind(String path, String entity) {
        String one = "select e from " + entity + " e where ";
        this.path = path;
        this.byId = one + "e.id = :id";
        this.byOwnSlug = one + "e.slug = :slug";
        this.byAnySlug = "select e from "
                + (entity.equals("PublicCollection")
                        ? "PublicCollectionSlug s join PublicCollection e on e.id = s.collectionId where s.slug = :slug"
                        : "PublicSlug s join " + entity + " e on e.id = s.entityId" + " where s.entityType = '" + word()
                                + "' and s.slug = :slug");
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

    /** By the slug that readers see at the thing itself. */
    String byOwnSlug() {
        return byOwnSlug;
    }

    /** By any slug that leads there: of now or formerly, in any language. */
    String byAnySlug() {
        return byAnySlug;
    }
}
