package io.chapeau.content.fitting;

import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.TextSpan;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What applies to the text at one place of a tree of HTML or Markdown: marks, a link, a language, and whether a list is
 * around it.
 */
public record TextContext(
        Set<Mark> marks, @Nullable Link link, @Nullable String lang, boolean inList) {
    public static final TextContext TOP = new TextContext(Set.of(), null, null, false);

    public TextContext with(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new TextContext(more, link, lang, inList);
    }

    public TextContext without(Mark mark) {
        EnumSet<Mark> fewer = EnumSet.noneOf(Mark.class);
        fewer.addAll(marks);
        fewer.remove(mark);
        return new TextContext(fewer, link, lang, inList);
    }

    public TextContext with(@Nullable Link other) {
        return new TextContext(marks, other, lang, inList);
    }

    /** In another language, or in the same one where none is named. */
    public TextContext in(@Nullable String other) {
        return other == null ? this : new TextContext(marks, link, other, inList);
    }

    public TextContext insideList() {
        return new TextContext(marks, link, lang, true);
    }

    public TextSpan span(String text) {
        return new TextSpan(text, marks, link, lang);
    }
}
