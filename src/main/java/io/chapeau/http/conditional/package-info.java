/** Conditional requests (RFC 9110 section 13): entity tags and preconditions. */
@NullMarked
package io.chapeau.http.conditional;

import org.jspecify.annotations.NullMarked;
