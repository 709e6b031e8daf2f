/** What moderators say to each other about a comment. */
@NullMarked
package io.chapeau.discussion.note;

import org.jspecify.annotations.NullMarked;
