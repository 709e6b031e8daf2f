@NullMarked
package io.chapeau.management.slug;

import org.jspecify.annotations.NullMarked;
