/** The tree of categories as editors see it, and what a change of its shape means for published articles. */
@NullMarked
package io.chapeau.management.category;

import org.jspecify.annotations.NullMarked;
