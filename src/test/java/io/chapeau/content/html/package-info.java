/** How HTML is read, on what people paste and on what they should not. */
@NullMarked
package io.chapeau.content.html;

import org.jspecify.annotations.NullMarked;
