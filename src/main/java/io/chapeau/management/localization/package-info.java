/** Names of authors, categories and tags in the languages of the site beside their own one. */
@NullMarked
package io.chapeau.management.localization;

import org.jspecify.annotations.NullMarked;
