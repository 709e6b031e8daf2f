@NullMarked
package io.chapeau.management.article.revision;

import org.jspecify.annotations.NullMarked;
