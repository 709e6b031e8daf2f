/** Closes the comments of articles when the site says so. */
@NullMarked
package io.chapeau.management.article.closing;

import org.jspecify.annotations.NullMarked;
