/** The languages of the site: which there are, and what stands in for one that is missing. */
@NullMarked
package io.chapeau.language;

import org.jspecify.annotations.NullMarked;
