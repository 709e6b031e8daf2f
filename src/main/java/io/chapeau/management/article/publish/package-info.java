/** The one door to readers: writes what they may see, and takes it away. */
@NullMarked
package io.chapeau.management.article.publish;

import org.jspecify.annotations.NullMarked;
