/** What readers say about articles, and its moderation. E-mail addresses go in sealed and never come out. */
@NullMarked
package io.chapeau.discussion;

import org.jspecify.annotations.NullMarked;
