package io.chapeau.management.slug;

import java.util.Locale;

/** The kinds of entity that have slugs. A slug is unique within its kind. */
public enum EntityType {
    ARTICLE,
    AUTHOR,
    CATEGORY,
    TAG,
    COLLECTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
