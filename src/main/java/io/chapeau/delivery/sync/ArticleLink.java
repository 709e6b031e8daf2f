package io.chapeau.delivery.sync;

import java.util.UUID;

/** One link of an article, in the order of its kind. */
record ArticleLink(UUID articleId, String kind, UUID targetId) {}
