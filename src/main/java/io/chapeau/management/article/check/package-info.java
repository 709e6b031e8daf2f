/** What an editor should know before readers see an article. */
@NullMarked
package io.chapeau.management.article.check;

import org.jspecify.annotations.NullMarked;
