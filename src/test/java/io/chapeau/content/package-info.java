/** The laws of bodies, shown on written and on generated ones. */
@NullMarked
package io.chapeau.content;

import org.jspecify.annotations.NullMarked;
