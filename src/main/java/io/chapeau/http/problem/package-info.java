/** Problem details (RFC 9457): every refusal names the place and the remedy, all of them at once. */
@NullMarked
package io.chapeau.http.problem;

import org.jspecify.annotations.NullMarked;
