package io.chapeau.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text with its marks and, where it is linked, its link. Control characters other than tab and line ends, and lone
 * surrogates, are an {@link IllegalArgumentException}.
 */
public record TextSpan(
        String text, Set<Mark> marks, @Nullable Link link) implements Span {
    public TextSpan {
        Characters.requireAllowed(text);
        EnumSet<Mark> ordered = EnumSet.noneOf(Mark.class);
        ordered.addAll(marks);
        marks = Collections.unmodifiableSet(ordered);
    }

    /** Text with marks and without a link. */
    public static TextSpan of(String text, Mark... marks) {
        return new TextSpan(text, Set.of(marks), null);
    }

    /** Linked text. */
    public static TextSpan linked(String text, Link link, Mark... marks) {
        return new TextSpan(text, Set.of(marks), link);
    }

    TextSpan withText(String other) {
        return new TextSpan(other, marks, link);
    }
}
