package io.chapeau.content;

/** A piece of a run of text. */
public sealed interface Span permits TextSpan, HardBreak, FootnoteReference {}
