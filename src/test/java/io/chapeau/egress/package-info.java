/** The way out, with names of the tests' own. */
@NullMarked
package io.chapeau.egress;

import org.jspecify.annotations.NullMarked;
