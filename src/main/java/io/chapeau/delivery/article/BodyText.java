package io.chapeau.delivery.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One form of the body of one article.
 *
 * @param value null when the article was published before this form was there
 */
record BodyText(UUID articleId, @Nullable String value) {}
