package io.chapeau.content;

/** A thematic break. */
public record Divider() implements Block {}
