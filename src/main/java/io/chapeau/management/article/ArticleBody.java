package io.chapeau.management.article;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body in the form that its writer prefers.
 *
 * @param value a string of Markdown or HTML, or an array of Portable Text blocks
 */
public record ArticleBody(
        @Schema(
                enumeration = {"markdown", "html", "blocks"},
                description = "How value is written. Markdown and HTML become blocks; bodyReport tells what was lost.")
        String format,

        @Schema(ref = "BodyValue") JsonNode value) {}
