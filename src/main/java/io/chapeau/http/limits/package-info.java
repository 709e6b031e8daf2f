/** What a request may weigh, checked before anything reads it. */
@NullMarked
package io.chapeau.http.limits;

import org.jspecify.annotations.NullMarked;
