package io.chapeau.delivery.name;

import org.jspecify.annotations.Nullable;

/**
 * What something is called.
 *
 * @param locale the language that the name is in
 * @param about a description, or what there is to say of an author
 */
public record Name(
        String locale, String slug, String name, @Nullable String about) {}
