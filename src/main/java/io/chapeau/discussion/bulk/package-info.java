/** What moderators do to many comments at once, and how all of it is undone. */
@NullMarked
package io.chapeau.discussion.bulk;

import org.jspecify.annotations.NullMarked;
