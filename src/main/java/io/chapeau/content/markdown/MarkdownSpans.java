package io.chapeau.content.markdown;

import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.MarkNesting;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import io.chapeau.content.UrlRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes runs of spans as Markdown.
 *
 * <p>A delimiter opens or closes only next to certain characters. Where the text has others, an empty comment, which
 * shows nothing, stands between; white space inside of a delimiter is written as a character reference.
 */
final class MarkdownSpans implements MarkNesting.Output {
    /** Code is not nested: it is written around its text. */
    private static final List<Mark> NESTED =
            List.of(Mark.STRONG, Mark.EMPHASIS, Mark.STRIKE, Mark.SUPERSCRIPT, Mark.SUBSCRIPT);

    /** A bracket at the start of a line that has what ends a definition, and is no reference to a note. */
    private static final Pattern DEFINITION = Pattern.compile("(?md)^\\[(?!\\^[0-9]+][^:])(?=.*]:)");

    private static final String SEPARATOR = "<!-- -->";

    private final List<Token> tokens = new ArrayList<>();

    private enum Kind {
        OPEN,
        CLOSE,
        TEXT,
        FIXED,
        NOTE,
        BREAK
    }

    private record Token(Kind kind, String text) {}

    private MarkdownSpans() {}

    static String write(List<Span> spans, String lineBreak) {
        MarkdownSpans writer = new MarkdownSpans();
        MarkNesting.walk(spans, NESTED, writer);
        return writer.join(lineBreak);
    }

    @Override
    public void open(MarkNesting.Layer layer) {
        Mark mark = layer.mark();
        if (mark == null) {
            tokens.add(new Token(Kind.FIXED, layer.lang() == null ? "[" : "<span lang=\"" + layer.lang() + "\">"));
        } else {
            tokens.add(isTag(mark) ? new Token(Kind.FIXED, "<" + mark.element() + ">") : openOrClose(Kind.OPEN, mark));
        }
    }

    @Override
    public void close(MarkNesting.Layer layer) {
        Mark mark = layer.mark();
        Link link = layer.link();
        if (mark != null) {
            tokens.add(
                    isTag(mark) ? new Token(Kind.FIXED, "</" + mark.element() + ">") : openOrClose(Kind.CLOSE, mark));
        } else if (link == null) {
            tokens.add(new Token(Kind.FIXED, "</span>"));
        } else if (isBare(link)) {
            tokens.removeLast();
            tokens.set(tokens.size() - 1, new Token(Kind.FIXED, "<" + link.href() + ">"));
        } else {
            String target = MarkdownEscape.address(link.href()) + MarkdownEscape.title(link.title());
            tokens.add(new Token(Kind.FIXED, "](" + target + ")"));
        }
    }

    @Override
    public void text(TextSpan text) {
        boolean code = text.marks().contains(Mark.CODE);
        tokens.add(code ? new Token(Kind.FIXED, MarkdownEscape.code(text.text())) : new Token(Kind.TEXT, text.text()));
    }

    @Override
    public void lineBreak() {
        tokens.add(new Token(Kind.BREAK, ""));
    }

    /** True when what stands in the brackets is the address itself. */
    private boolean isBare(Link link) {
        int last = tokens.size() - 1;
        return link.title() == null
                && UrlRule.isWeb(link.href())
                && tokens.get(last).equals(new Token(Kind.TEXT, link.href()))
                && tokens.get(last - 1).equals(new Token(Kind.FIXED, "["));
    }

    /** Markdown has no delimiter for it, and the tag of HTML is what all its dialects have instead. */
    private static boolean isTag(Mark mark) {
        return mark == Mark.SUPERSCRIPT || mark == Mark.SUBSCRIPT;
    }

    private static Token openOrClose(Kind kind, Mark mark) {
        return new Token(kind, delimiter(mark));
    }

    @Override
    public void reference(FootnoteReference reference) {
        tokens.add(new Token(Kind.NOTE, "[^" + reference.note() + "]"));
    }

    private static String delimiter(Mark mark) {
        return switch (mark) {
            case STRONG -> "**";
            case EMPHASIS -> "_";
            case STRIKE -> "~~";
            case SUPERSCRIPT, SUBSCRIPT, CODE -> throw new IllegalArgumentException("no delimiter: " + mark);
        };
    }

    private String join(String lineBreak) {
        StringBuilder markdown = new StringBuilder();
        List<String> texts = texts(lineBreak);
        for (int i = 0; i < tokens.size(); i++) {
            Kind kind = tokens.get(i).kind();
            String text = texts.get(i);
            int before = markdown.isEmpty() ? '\n' : markdown.codePointBefore(markdown.length());
            int after = i + 1 < tokens.size() ? texts.get(i + 1).codePointAt(0) : '\n';
            if (kind == Kind.OPEN && !MarkdownFlanking.opens(text, before, after)) {
                markdown.append(SEPARATOR);
            }
            markdown.append(text);
            if (kind == Kind.CLOSE && !MarkdownFlanking.closes(text, before, after)) {
                markdown.append(SEPARATOR);
            }
        }
        return noDefinition(markdown.toString());
    }

    /** A link at the start whose code looks like the end of a definition is none where a bracket is in its label. */
    private static String noDefinition(String markdown) {
        return DEFINITION.matcher(markdown).replaceAll("[<!--[-->");
    }

    private List<String> texts(String lineBreak) {
        List<String> texts = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            texts.add(
                    switch (token.kind()) {
                        case TEXT -> text(i);
                        case BREAK -> lineBreak;
                        case OPEN, CLOSE, FIXED, NOTE -> token.text();
                    });
        }
        return texts;
    }

    private String text(int index) {
        String text = tokens.get(index).text();
        boolean startsLine = index == 0 || tokens.get(index - 1).kind() == Kind.BREAK;
        boolean opened = index > 0 && tokens.get(index - 1).kind() == Kind.OPEN;
        Token next = index + 1 < tokens.size() ? tokens.get(index + 1) : new Token(Kind.BREAK, "");
        boolean closed = next.kind() == Kind.CLOSE;
        String head = opened || startsLine ? MarkdownFlanking.leadingSpace(text) : "";
        String rest = text.substring(head.length());
        String tail = closed || next.kind() == Kind.BREAK ? MarkdownFlanking.trailingSpace(rest) : "";
        String escaped =
                MarkdownEscape.text(rest.substring(0, rest.length() - tail.length()), startsLine && head.isEmpty());
        if (escaped.endsWith("!") && next.text().startsWith("[")) {
            escaped = escaped.substring(0, escaped.length() - 1) + "\\!";
        }
        boolean afterNote = index > 0 && tokens.get(index - 1).kind() == Kind.NOTE;
        if (afterNote && (escaped.startsWith(":") || escaped.startsWith("("))) {
            escaped = "\\" + escaped;
        }
        return MarkdownFlanking.references(head) + escaped + MarkdownFlanking.references(tail);
    }
}
