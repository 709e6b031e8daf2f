/**
 * Requests that can be sent again: the Idempotency-Key of a POST, its stored answer, and the one transaction
 * that holds both the key and the work, unless the work commits by itself in steps.
 */
@NullMarked
package io.chapeau.http.idempotency;

import org.jspecify.annotations.NullMarked;
