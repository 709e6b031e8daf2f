/** The external check of comments: what is asked of it, what it may answer, and when. */
@NullMarked
package io.chapeau.discussion.check;

import org.jspecify.annotations.NullMarked;
