/** What readers say about articles, and its moderation. E-mail addresses are sealed, and open for moderators only. */
@NullMarked
package io.chapeau.discussion;

import org.jspecify.annotations.NullMarked;
