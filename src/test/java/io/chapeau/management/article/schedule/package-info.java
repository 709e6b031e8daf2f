@NullMarked
package io.chapeau.management.article.schedule;

import org.jspecify.annotations.NullMarked;
