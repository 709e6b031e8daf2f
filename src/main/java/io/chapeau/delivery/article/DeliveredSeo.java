package io.chapeau.delivery.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What search engines are told. Publish writes it as JSON; it is passed on unread. */
@Schema(description = "What search engines are told.")
public record DeliveredSeo(
        @Nullable String title,
        @Nullable String description,
        @Nullable String canonicalUrl,
        boolean noIndex) {}
