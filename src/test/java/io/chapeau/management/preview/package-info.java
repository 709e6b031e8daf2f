@NullMarked
package io.chapeau.management.preview;

import org.jspecify.annotations.NullMarked;
