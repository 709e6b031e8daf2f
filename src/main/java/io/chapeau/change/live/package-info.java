/** Changes as they happen: a stream of server-sent events for each side of the door. */
@NullMarked
package io.chapeau.change.live;

import org.jspecify.annotations.NullMarked;
