/** How Portable Text is read and written. */
@NullMarked
package io.chapeau.content.portabletext;

import org.jspecify.annotations.NullMarked;
