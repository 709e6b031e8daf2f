/** What is kept of a client: keyed hashes that nobody can undo once their key is destroyed. */
@NullMarked
package io.chapeau.discussion.client;

import org.jspecify.annotations.NullMarked;
