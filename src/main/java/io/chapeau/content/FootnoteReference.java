package io.chapeau.content;

/**
 * A place in a text that refers to a {@link Footnote} by its key. In a {@link Body} keys are numbers from 1 in the order
 * in which the text first refers to them. It carries no marks and stands in no link.
 *
 * <p>In Portable Text it is a child of a {@code block}: {@code {"_type": "footnoteReference", "note": "1"}}, where
 * {@code note} is the {@code _key} of a footnote.
 */
public record FootnoteReference(String note) implements Span {}
