/** The HTML of a body: reads whatever a person pastes and writes elements that mean what the blocks say. */
@NullMarked
package io.chapeau.content.html;

import org.jspecify.annotations.NullMarked;
