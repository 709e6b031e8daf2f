/** Published articles: lists, and one article with all that its page needs. */
@NullMarked
package io.chapeau.delivery.article;

import org.jspecify.annotations.NullMarked;
