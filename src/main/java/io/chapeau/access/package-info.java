/** Who may do what: principals, their tokens and roles. */
@NullMarked
package io.chapeau.access;

import org.jspecify.annotations.NullMarked;
