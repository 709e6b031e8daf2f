@NullMarked
package io.chapeau.http.idempotency;

import org.jspecify.annotations.NullMarked;
