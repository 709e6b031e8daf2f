/** Approved comments of published articles. */
@NullMarked
package io.chapeau.delivery.comment;

import org.jspecify.annotations.NullMarked;
