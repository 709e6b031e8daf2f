/** What caches may keep. */
@NullMarked
package io.chapeau.http.cache;

import org.jspecify.annotations.NullMarked;
