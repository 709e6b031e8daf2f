/** What editors do: working copies, and the one door to readers. */
@NullMarked
package io.chapeau.management;

import org.jspecify.annotations.NullMarked;
