/** Who and what may not comment: the list that moderators keep, and what it says of a comment that comes in. */
@NullMarked
package io.chapeau.discussion.ban;

import org.jspecify.annotations.NullMarked;
