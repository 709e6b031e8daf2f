/** Every save of an article, kept small: what it was, who saved it, and what differs between two of them. */
@NullMarked
package io.chapeau.management.article.revision;

import org.jspecify.annotations.NullMarked;
