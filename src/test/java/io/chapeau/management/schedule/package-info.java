@NullMarked
package io.chapeau.management.schedule;

import org.jspecify.annotations.NullMarked;
