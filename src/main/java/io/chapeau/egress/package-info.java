/** The one way out: requests to addresses that somebody typed in, and what must never be reached by them. */
@NullMarked
package io.chapeau.egress;

import org.jspecify.annotations.NullMarked;
