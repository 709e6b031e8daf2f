package io.chapeau.management.slug;

import org.jspecify.annotations.Nullable;

/**
 * What an editor wants of a slug.
 *
 * @param requested null: the current one is to stay
 * @param current null: there is none yet
 * @param title what one is made of where there is none and none is requested
 */
public record SlugWish(@Nullable String requested, @Nullable String current, String title) {}
