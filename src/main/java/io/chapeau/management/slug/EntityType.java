package io.chapeau.management.slug;

import io.chapeau.change.ChangeType;
import java.util.Locale;
import java.util.UUID;

/** The kinds of entity that have slugs. A slug is unique within its kind. */
public enum EntityType {
    ARTICLE("articles", ChangeType.ARTICLE_SLUGS_CHANGED),
    AUTHOR("authors", ChangeType.AUTHOR_SLUGS_CHANGED),
    CATEGORY("categories", ChangeType.CATEGORY_SLUGS_CHANGED),
    TAG("tags", ChangeType.TAG_SLUGS_CHANGED),
    COLLECTION("collections", ChangeType.COLLECTION_SLUGS_CHANGED);

    private final String collection;
    private final ChangeType slugsChanged;

    EntityType(String collection, ChangeType slugsChanged) {
        this.collection = collection;
        this.slugsChanged = slugsChanged;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntityType ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What happened when a former slug was added, forgotten or lost to another entity. */
    ChangeType slugsChanged() {
        return slugsChanged;
    }

    /** Where editors find an entity of this kind. */
    String path(UUID entity) {
        return "/v1/management/" + collection + "/" + entity;
    }
}
