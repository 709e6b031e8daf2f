/** Fits what was read into the places that a body has, so that no text is lost and every change is reported. */
@NullMarked
package io.chapeau.content.fitting;

import org.jspecify.annotations.NullMarked;
