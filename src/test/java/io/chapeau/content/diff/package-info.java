@NullMarked
package io.chapeau.content.diff;

import org.jspecify.annotations.NullMarked;
