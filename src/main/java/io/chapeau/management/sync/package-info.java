/** All content as integrators copy it. */
@NullMarked
package io.chapeau.management.sync;

import org.jspecify.annotations.NullMarked;
