package io.chapeau.content;

/** How a place in a text is named, counted from 1. */
final class SourcePlace {
    private SourcePlace() {}

    static String of(int line, int column) {
        return "line " + line + ", column " + column;
    }
}
