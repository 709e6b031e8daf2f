/** Texts as they are compared: folded, in words, and as a fingerprint. */
@NullMarked
package io.chapeau.discussion.words;

import org.jspecify.annotations.NullMarked;
