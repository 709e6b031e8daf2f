/** The text of comments in normal form, and as HTML. */
@NullMarked
package io.chapeau.discussion.text;

import org.jspecify.annotations.NullMarked;
