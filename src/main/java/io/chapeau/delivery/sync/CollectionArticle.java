package io.chapeau.delivery.sync;

import java.util.UUID;

/** One published article of a collection, in the order of the collection. */
record CollectionArticle(UUID collectionId, UUID articleId) {}
