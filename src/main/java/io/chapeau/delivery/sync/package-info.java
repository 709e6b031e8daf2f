/** The public content as integrators copy it. */
@NullMarked
package io.chapeau.delivery.sync;

import org.jspecify.annotations.NullMarked;
