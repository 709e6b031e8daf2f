/**
 * What is said about a body that was read: what was dropped or changed and where, or every reason why it is refused.
 */
@NullMarked
package io.chapeau.content.report;

import org.jspecify.annotations.NullMarked;
