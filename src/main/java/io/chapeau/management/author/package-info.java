/** Authors as editors see them. */
@NullMarked
package io.chapeau.management.author;

import org.jspecify.annotations.NullMarked;
