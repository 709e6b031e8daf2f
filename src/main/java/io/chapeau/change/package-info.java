/** The change log: every effective write to content, numbered in an order that no reader can miss one of. */
@NullMarked
package io.chapeau.change;

import org.jspecify.annotations.NullMarked;
