/** Authors of published articles. */
@NullMarked
package io.chapeau.delivery.author;

import org.jspecify.annotations.NullMarked;
