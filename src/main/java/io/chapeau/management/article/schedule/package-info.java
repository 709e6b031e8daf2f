/** What is planned for articles, and when it is carried out. */
@NullMarked
package io.chapeau.management.article.schedule;

import org.jspecify.annotations.NullMarked;
