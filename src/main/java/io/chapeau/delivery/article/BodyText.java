package io.chapeau.delivery.article;

import java.util.UUID;

/** One form of the body of one article. */
record BodyText(UUID articleId, String value) {}
