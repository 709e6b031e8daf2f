/** Previews: working copies, and earlier saves of them, in the shape in which readers would get them. */
@NullMarked
package io.chapeau.management.preview;

import org.jspecify.annotations.NullMarked;
