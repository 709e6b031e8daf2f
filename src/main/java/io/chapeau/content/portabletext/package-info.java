/** The JSON of a body: reads and writes Portable Text without a loss, and refuses what it does not know. */
@NullMarked
package io.chapeau.content.portabletext;

import org.jspecify.annotations.NullMarked;
