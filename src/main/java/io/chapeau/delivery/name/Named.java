package io.chapeau.delivery.name;

import org.jspecify.annotations.Nullable;

/**
 * Something under the name that it has in one language.
 *
 * @param localized null: its own name, in the language of the site
 */
public record Named<T extends NamedTarget>(
        T target, @Nullable Name localized) {

    /** As queries make it. */
    public Named(T target) {
        this(target, null);
    }

    /** As queries make it. */
    public Named(
            T target,
            @Nullable String writtenIn,
            @Nullable String slug,
            @Nullable String name,
            @Nullable String about) {
        this(target, writtenIn == null || slug == null || name == null ? null : new Name(writtenIn, slug, name, about));
    }

    /**
     * What it is called.
     *
     * @param site the language of the site
     */
    public Name name(String site) {
        return localized == null ? new Name(site, target.slug(), target.name(), target.about()) : localized;
    }
}
