@NullMarked
package io.chapeau.discussion.text;

import org.jspecify.annotations.NullMarked;
