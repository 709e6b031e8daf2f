/** Answers that are written while they are made. */
@NullMarked
package io.chapeau.http.streaming;

import org.jspecify.annotations.NullMarked;
