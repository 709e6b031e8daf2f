@NullMarked
package io.chapeau.commenting;

import org.jspecify.annotations.NullMarked;
