/** What the site holds of one person: all of it in one place, and gone on demand. */
@NullMarked
package io.chapeau.discussion.person;

import org.jspecify.annotations.NullMarked;
