/**
 * The Markdown of a body: reads CommonMark with tables, notes and alerts, and writes what it can say of the blocks.
 */
@NullMarked
package io.chapeau.content.markdown;

import org.jspecify.annotations.NullMarked;
