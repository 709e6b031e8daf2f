/** The languages of the site: which there are, what stands in for one that is missing, and how a text in one is set. */
@NullMarked
package io.chapeau.language;

import org.jspecify.annotations.NullMarked;
