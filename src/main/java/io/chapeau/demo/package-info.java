/** The content of a first start, so that the first request shows something. */
@NullMarked
package io.chapeau.demo;

import org.jspecify.annotations.NullMarked;
