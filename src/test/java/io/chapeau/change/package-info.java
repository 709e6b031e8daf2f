@NullMarked
package io.chapeau.change;

import org.jspecify.annotations.NullMarked;
