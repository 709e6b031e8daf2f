package io.chapeau.content;

/** What a body may cost. Beyond any of these a reader refuses with {@link io.chapeau.content.report.InvalidBodyException}. */
public final class BodyLimits {
    /** The size of a body in bytes of UTF-8: of the whole text in HTML and Markdown, of all strings in blocks. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** How deep elements of HTML and nodes of Markdown may nest. */
    public static final int MAX_DEPTH = 64;

    /** The number of blocks, where each item of a list, each cell, and each paragraph or image of a group counts as one. */
    public static final int MAX_BLOCKS = 10_000;

    /** How deep lists nest. */
    public static final int LIST_DEPTH = 6;

    /** The length of a URL. */
    public static final int MAX_URL_LENGTH = 4_096;

    /** The number of entries in a report; a last entry says when more were left off. */
    public static final int MAX_REPORT_ENTRIES = 1_000;

    /** The number of violations in one error; a last one says when more were left off. */
    public static final int MAX_VIOLATIONS = 1_000;

    private BodyLimits() {}
}
