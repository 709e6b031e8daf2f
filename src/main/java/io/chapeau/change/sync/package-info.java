/** How integrators keep a copy: the whole content once, then what changed, from either side of the door. */
@NullMarked
package io.chapeau.change.sync;

import org.jspecify.annotations.NullMarked;
