/**
 * The body of an article: typed blocks made of spans, and the normal form on which all round trips hold.
 *
 * <p>Everything here and in the rooms below is a pure function over records. There is no block for raw markup, so a
 * script cannot be expressed. {@link io.chapeau.content.reading.BodyReader} is the way in; a
 * {@link io.chapeau.content.Body} is always in normal form. Each form of a body has a room of its own.
 */
@NullMarked
package io.chapeau.content;

import org.jspecify.annotations.NullMarked;
