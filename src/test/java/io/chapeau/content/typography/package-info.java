/** The rules of French typesetting. */
@NullMarked
package io.chapeau.content.typography;

import org.jspecify.annotations.NullMarked;
