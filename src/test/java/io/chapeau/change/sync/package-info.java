@NullMarked
package io.chapeau.change.sync;

import org.jspecify.annotations.NullMarked;
