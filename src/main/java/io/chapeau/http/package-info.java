/** What all rooms of the HTTP API share. */
@NullMarked
package io.chapeau.http;

import org.jspecify.annotations.NullMarked;
