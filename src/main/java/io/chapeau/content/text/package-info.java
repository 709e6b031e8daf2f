/** What is derived from a body for readers and for search: plain text, excerpt, length, outline, links and images. */
@NullMarked
package io.chapeau.content.text;

import org.jspecify.annotations.NullMarked;
