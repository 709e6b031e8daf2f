/**
 * The packaged product as the process that an operator starts, kills and looks at. These tests run after
 * {@code package} and speak to it from outside only.
 */
@NullMarked
package io.chapeau.process;

import org.jspecify.annotations.NullMarked;
