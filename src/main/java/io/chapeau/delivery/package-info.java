/** What readers get: only what is published, as finished bytes with a strong entity tag. */
@NullMarked
package io.chapeau.delivery;

import org.jspecify.annotations.NullMarked;
