/** Finished answers for readers, kept in memory and given by the event loop as long as nothing in them has changed. */
@NullMarked
package io.chapeau.delivery.hot;

import org.jspecify.annotations.NullMarked;
