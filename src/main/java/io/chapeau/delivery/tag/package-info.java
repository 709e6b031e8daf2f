/** Tags of published articles. */
@NullMarked
package io.chapeau.delivery.tag;

import org.jspecify.annotations.NullMarked;
