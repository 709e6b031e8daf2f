/** What authors, categories and tags have in common: articles refer to them, and they are listed by name. */
@NullMarked
package io.chapeau.management.reference;

import org.jspecify.annotations.NullMarked;
