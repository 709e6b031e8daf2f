package io.chapeau.content;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What applies to the text at one place of a tree of HTML or Markdown: marks, a link, and whether a list is around it. */
record TextContext(Set<Mark> marks, @Nullable Link link, boolean inList) {
    static final TextContext TOP = new TextContext(Set.of(), null, false);

    TextContext with(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new TextContext(more, link, inList);
    }

    TextContext with(@Nullable Link other) {
        return new TextContext(marks, other, inList);
    }

    TextContext insideList() {
        return new TextContext(marks, link, true);
    }

    TextSpan span(String text) {
        return new TextSpan(text, marks, link);
    }
}
