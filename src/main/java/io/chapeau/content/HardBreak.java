package io.chapeau.content;

/** A line break that the author wants, between two pieces of text. */
public record HardBreak() implements Span {}
