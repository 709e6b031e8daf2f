/** The way in: reads a body in whichever form its author wrote it. */
@NullMarked
package io.chapeau.content.reading;

import org.jspecify.annotations.NullMarked;
