@NullMarked
package io.chapeau.batch;

import org.jspecify.annotations.NullMarked;
