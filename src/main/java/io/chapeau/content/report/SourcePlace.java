package io.chapeau.content.report;

/** How a place in a text is named, counted from 1. */
public final class SourcePlace {
    private SourcePlace() {}

    public static String of(int line, int column) {
        return "line " + line + ", column " + column;
    }
}
