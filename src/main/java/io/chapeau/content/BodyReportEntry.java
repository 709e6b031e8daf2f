package io.chapeau.content;

/**
 * One thing that a conversion dropped or changed.
 *
 * @param place line and column in HTML and Markdown, such as {@code line 3, column 14}; a JSON Pointer in blocks
 * @param code what happened, one of the words of {@link ReportCode}
 * @param detail the element, attribute, address or character, and what became of it
 */
public record BodyReportEntry(String place, String code, String detail) {}
