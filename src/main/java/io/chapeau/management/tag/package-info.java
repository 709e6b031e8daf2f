/** Tags as editors see them. */
@NullMarked
package io.chapeau.management.tag;

import org.jspecify.annotations.NullMarked;
