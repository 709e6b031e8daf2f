/** The rules of French typesetting, applied to a body on request. */
@NullMarked
package io.chapeau.content.typography;

import org.jspecify.annotations.NullMarked;
