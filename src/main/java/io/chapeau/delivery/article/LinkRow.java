package io.chapeau.delivery.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of an article with the live name of its target.
 *
 * @param position place among the article's own links; null for an ancestor that only paths need
 * @param slug null when the target is not public
 */
public record LinkRow(
        String kind,
        @Nullable Integer position,
        UUID targetId,
        @Nullable String slug,
        @Nullable String name,
        @Nullable UUID parentId) {}
