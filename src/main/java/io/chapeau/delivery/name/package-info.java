/** What authors, categories and tags are called in the languages of the site. */
@NullMarked
package io.chapeau.delivery.name;

import org.jspecify.annotations.NullMarked;
