package io.chapeau.management.article;

import io.chapeau.http.contract.TextRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The picture that stands for an article.
 *
 * @param alt what the picture shows, for whoever does not see it; empty when it only decorates
 * @param width in pixels
 * @param height in pixels
 */
public record Cover(
        @Schema(maxLength = 2000, pattern = TextRules.WEB_ADDRESS, examples = "https://example.org/harbour.jpg")
        String url,

        @Schema(maxLength = 1000, description = "What the picture shows; empty when it only decorates.")
        String alt,

        @Schema(minimum = "1", maximum = "100000", description = "In pixels.") @Nullable
        Integer width,

        @Schema(minimum = "1", maximum = "100000", description = "In pixels.") @Nullable
        Integer height,

        @Schema(maxLength = 1000) @Nullable String caption,

        @Schema(maxLength = 300) @Nullable String credit) {}
