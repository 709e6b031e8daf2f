/** Bodies turned from one form into all others without saving: editors preview, integrators check. */
@NullMarked
package io.chapeau.management.conversion;

import org.jspecify.annotations.NullMarked;
