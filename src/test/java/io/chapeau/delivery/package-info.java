/** What readers get, over HTTP. */
@NullMarked
package io.chapeau.delivery;

import org.jspecify.annotations.NullMarked;
