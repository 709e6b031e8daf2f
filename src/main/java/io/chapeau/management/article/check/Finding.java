package io.chapeau.management.article.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One place of an article that an editor should look at. */
public record Finding(
        @Schema(
                description = "JSON Pointer (RFC 6901) into the article, its body as blocks.",
                examples = "/body/value/3")
        String pointer,

        @Schema(description = "A stable word for programs.", examples = "headingJump")
        String code,

        @Schema(description = "A sentence for people: what is wrong, and what to do about it.")
        String detail) {}
