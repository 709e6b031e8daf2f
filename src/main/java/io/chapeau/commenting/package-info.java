/** What a site and its articles say about comments; shared by those who write articles and those who discuss them. */
@NullMarked
package io.chapeau.commenting;

import org.jspecify.annotations.NullMarked;
