/**
 * The body of an article: typed blocks, the readers that make them from Markdown, HTML and Portable Text, and the
 * writers that turn them into HTML, Markdown, plain text and Portable Text.
 *
 * <p>Everything here is a pure function over records. There is no block for raw markup, so a script cannot be
 * expressed. {@link io.chapeau.content.BodyReader} is the way in; a {@link io.chapeau.content.Body} is always in
 * normal form, on which all round trips hold.
 */
@NullMarked
package io.chapeau.content;

import org.jspecify.annotations.NullMarked;
