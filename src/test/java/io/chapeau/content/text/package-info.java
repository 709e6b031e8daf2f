/** What is derived from a body. */
@NullMarked
package io.chapeau.content.text;

import org.jspecify.annotations.NullMarked;
