/** Figures for whoever watches over the product. Each room tells its own; this one gathers and shows them. */
@NullMarked
package io.chapeau.metrics;

import org.jspecify.annotations.NullMarked;
