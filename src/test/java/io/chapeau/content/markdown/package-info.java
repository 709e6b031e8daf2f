/** How Markdown is read, and what it cannot say. */
@NullMarked
package io.chapeau.content.markdown;

import org.jspecify.annotations.NullMarked;
