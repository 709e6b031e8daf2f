package io.chapeau.content;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text with its marks, its link where it is linked, and the BCP 47 tag of its language where that is another one than
 * around it. Control characters other than tab and line ends, lone surrogates, and a tag that is not in its canonical
 * spelling are an {@link IllegalArgumentException}.
 */
public record TextSpan(
        String text,
        Set<Mark> marks,
        @Nullable Link link,
        @Nullable String lang) implements Span {
    public TextSpan {
        if (lang != null && !LanguageTag.isCanonical(lang)) {
            throw new IllegalArgumentException("not a canonical tag of a language: " + lang);
        }
        Characters.requireAllowed(text);
        EnumSet<Mark> ordered = EnumSet.noneOf(Mark.class);
        ordered.addAll(marks);
        marks = Collections.unmodifiableSet(ordered);
    }

    /** Text in the language that is around it. */
    public TextSpan(String text, Set<Mark> marks, @Nullable Link link) {
        this(text, marks, link, null);
    }

    /** Text with marks and without a link. */
    public static TextSpan of(String text, Mark... marks) {
        return new TextSpan(text, Set.of(marks), null);
    }

    /** Linked text. */
    public static TextSpan linked(String text, Link link, Mark... marks) {
        return new TextSpan(text, Set.of(marks), link);
    }

    public TextSpan withText(String other) {
        return new TextSpan(other, marks, link, lang);
    }
}
