@NullMarked
package io.chapeau.language;

import org.jspecify.annotations.NullMarked;
