/** What speaks against a comment: rules in a closed list, each with its points and a reason with a name. */
@NullMarked
package io.chapeau.discussion.spam;

import org.jspecify.annotations.NullMarked;
