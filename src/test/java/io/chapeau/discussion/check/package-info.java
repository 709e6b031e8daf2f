/** The settings of the external check. */
@NullMarked
package io.chapeau.discussion.check;

import org.jspecify.annotations.NullMarked;
