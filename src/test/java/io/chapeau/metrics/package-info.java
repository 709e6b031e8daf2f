/** The figures that whoever watches over the product gets. */
@NullMarked
package io.chapeau.metrics;

import org.jspecify.annotations.NullMarked;
