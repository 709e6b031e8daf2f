/** Lists that editors have put together, as readers see them: of their articles those that are published. */
@NullMarked
package io.chapeau.delivery.collection;

import org.jspecify.annotations.NullMarked;
