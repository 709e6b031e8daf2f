package io.chapeau.content.report;

/** What can happen to a part that has no place in a body as it is. */
public enum ReportCode {
    /** An image does not say what it shows; nothing was lost, but a part of the readers misses it. */
    ALT_MISSING("altMissing"),
    /** An attribute that means nothing here was left out. */
    ATTRIBUTE_DROPPED("attributeDropped"),
    /** A block inside a list item, quote or heading became a part of its text. */
    BLOCK_FLATTENED("blockFlattened"),
    /** A character that no body may hold was left out. */
    CHARACTER_DROPPED("characterDropped"),
    /** The date of a post is not written in a known way and was left out. */
    DATE_DROPPED("dateDropped"),
    /** An element was left out with all that is in it. */
    ELEMENT_DROPPED("elementDropped"),
    /** An element became the nearest one that a body has. */
    ELEMENT_REPLACED("elementReplaced"),
    /** An element was left out and its content kept. */
    ELEMENT_UNWRAPPED("elementUnwrapped"),
    /** A heading got the nearest level that a body has. */
    HEADING_LEVEL("headingLevel"),
    /** An image that has no place inside a text moved out of it. */
    IMAGE_LIFTED("imageLifted"),
    /** An image became its alternative text. */
    IMAGE_REPLACED("imageReplaced"),
    /** A link was left out and its text kept. */
    LINK_DROPPED("linkDropped"),
    /** Two lists next to each other became one. */
    LISTS_MERGED("listsMerged"),
    /** A list was nested too deep and was raised. */
    LIST_RAISED("listRaised"),
    /** A numbered list that does not start at 1 does so now. */
    LIST_START("listStart"),
    /** Raw HTML in Markdown was left out and the text in it kept; or markup in a comment or without an end was left out. */
    MARKUP_DROPPED("markupDropped"),
    /** Paragraphs of one item or heading are separated by hard breaks now. */
    PARAGRAPHS_JOINED("paragraphsJoined"),
    /** A word after the language of a code block was left out. */
    CODE_INFO_DROPPED("codeInfoDropped"),
    /** An address was refused. */
    URL_DROPPED("urlDropped"),
    /** An address without a scheme got https, or one is written in its canonical spelling. */
    URL_CHANGED("urlChanged"),
    /** The report was longer than {@link io.chapeau.content.BodyLimits#MAX_REPORT_ENTRIES}. */
    REPORT_TRUNCATED("reportTruncated");

    private final String value;

    ReportCode(String value) {
        this.value = value;
    }

    /** The word in a {@link BodyReportEntry}. */
    public String value() {
        return value;
    }
}
