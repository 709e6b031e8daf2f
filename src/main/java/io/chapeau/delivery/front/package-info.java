/** The page that a person meets who opens the product's address in a browser. */
@NullMarked
package io.chapeau.delivery.front;

import org.jspecify.annotations.NullMarked;
