package io.chapeau.management.preview;

import io.chapeau.delivery.article.ArticleSnapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a preview link shows.
 *
 * @param snapshot the save that it is pinned to; null: the working copy
 */
record LinkedPreview(UUID article, @Nullable ArticleSnapshot snapshot) {}
