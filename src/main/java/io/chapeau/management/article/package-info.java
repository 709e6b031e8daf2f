/** Articles as editors see them: the working copy and the facts of its state. */
@NullMarked
package io.chapeau.management.article;

import org.jspecify.annotations.NullMarked;
