package io.chapeau.content.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that a conversion dropped or changed.
 *
 * @param place line and column in HTML and Markdown, such as {@code line 3, column 14}; a JSON Pointer in blocks
 * @param code what happened, one of the words of {@link ReportCode}
 * @param detail the element, attribute, address or character, and what became of it
 */
public record BodyReportEntry(
        @Schema(
                description = "Line and column in HTML and Markdown, a JSON Pointer in blocks.",
                examples = "line 3, column 14")
        String place,

        @Schema(description = "A stable word for programs.", examples = "elementDropped")
        String code,

        @Schema(description = "What it was, and what became of it.")
        String detail) {}
