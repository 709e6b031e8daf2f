@NullMarked
package io.chapeau.change.live;

import org.jspecify.annotations.NullMarked;
