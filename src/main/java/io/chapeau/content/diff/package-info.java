/** What changed between two bodies: block by block, and word by word within a block. */
@NullMarked
package io.chapeau.content.diff;

import org.jspecify.annotations.NullMarked;
