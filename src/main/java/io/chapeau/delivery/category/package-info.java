/** The category tree as readers see it. */
@NullMarked
package io.chapeau.delivery.category;

import org.jspecify.annotations.NullMarked;
