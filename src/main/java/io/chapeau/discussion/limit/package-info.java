/** How much strangers may send: by client, by network, by article and altogether. */
@NullMarked
package io.chapeau.discussion.limit;

import org.jspecify.annotations.NullMarked;
