package io.chapeau.delivery.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The picture of an article. Publish writes it as JSON; it is passed on unread. */
@Schema(description = "The picture of an article.")
public record DeliveredCover(
        String url,
        String alt,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String caption,
        @Nullable String credit) {}
