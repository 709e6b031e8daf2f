/** Slugs: made from titles, unique per kind of entity, never forgotten once readers have seen them. */
@NullMarked
package io.chapeau.management.slug;

import org.jspecify.annotations.NullMarked;
