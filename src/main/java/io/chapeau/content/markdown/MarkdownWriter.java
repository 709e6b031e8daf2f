package io.chapeau.content.markdown;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Embed;
import io.chapeau.content.Footnote;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.NumberedList;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Span;
import io.chapeau.content.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a body as CommonMark with tables, footnotes, alerts and strikethrough, escaped so that reading it gives the {@link MarkdownForm} of the
 * body.
 */
public final class MarkdownWriter {
    private static final String LINE_BREAK = "\\\n";
    private static final String HEADING_BREAK = "<br>";
    private static final String NOTE_INDENT = "    ";
    private static final int SHORTEST_FENCE = 3;

    private MarkdownWriter() {}

    /** The Markdown of the body, blocks separated by blank lines. */
    public static String write(Body body) {
        List<String> blocks = new ArrayList<>();
        MarkdownForm.of(body).blocks().forEach(block -> blocks.add(block(block)));
        return String.join("\n\n", blocks);
    }

    private static String block(Block block) {
        return switch (block) {
            case Paragraph paragraph -> run(paragraph.spans());
            case Heading heading -> heading(heading);
            case Quote quote -> quoted(quote.paragraphs());
            case ListBlock list -> String.join("\n", list(list));
            case Callout callout -> callout(callout);
            case Image image -> image(image);
            case SocialPost _, Gallery _, Embed _ ->
                throw new IllegalStateException("Markdown has no form for it: " + block);
            case CodeBlock code -> code(code);
            case Table table -> MarkdownTables.write(table);
            case Footnotes notes -> footnotes(notes);
            case Divider _ -> "---";
        };
    }

    private static String run(List<Span> spans) {
        return MarkdownSpans.write(spans, LINE_BREAK);
    }

    private static String heading(Heading heading) {
        String text = MarkdownSpans.write(heading.spans(), HEADING_BREAK);
        // number signs at the end of a heading would close it
        boolean closes = text.endsWith("#") && !MarkdownEscape.isEscaped(text, text.length() - 1);
        String open = closes ? text.substring(0, text.length() - 1) + "\\#" : text;
        return "#".repeat(heading.level()) + " " + open;
    }

    private static String callout(Callout callout) {
        return "> " + MarkdownAlerts.firstLine(callout.tone()) + "\n" + quoted(callout.paragraphs());
    }

    private static String footnotes(Footnotes notes) {
        List<String> written = new ArrayList<>();
        for (Footnote note : notes.notes()) {
            List<String> paragraphs = new ArrayList<>();
            note.paragraphs()
                    .forEach(paragraph -> paragraphs.add(run(paragraph.spans()).replace("\n", "\n" + NOTE_INDENT)));
            written.add("[^" + note.key() + "]: " + String.join("\n\n" + NOTE_INDENT, paragraphs));
        }
        return String.join("\n\n", written);
    }

    private static String quoted(List<Paragraph> paragraphs) {
        List<String> quoted = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            quoted.add("> " + run(paragraph.spans()).replace("\n", "\n> "));
        }
        return String.join("\n>\n", quoted);
    }

    private static List<String> list(ListBlock list) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (ListItem item : list.items()) {
            String marker = list instanceof NumberedList ? number++ + ". " : "- ";
            String below = " ".repeat(marker.length());
            List<String> content = new ArrayList<>();
            if (!item.spans().isEmpty()) {
                content.addAll(List.of(run(item.spans()).split("\n")));
            }
            item.lists().forEach(nested -> content.addAll(list(nested)));
            for (int i = 0; i < content.size(); i++) {
                lines.add((i == 0 ? marker : below) + content.get(i));
            }
        }
        return lines;
    }

    /** A space says that the alternative text is empty and not forgotten. */
    private static String image(Image image) {
        String alt = image.alt().isEmpty() ? " " : MarkdownEscape.text(image.alt(), false);
        return "![" + alt + "](" + MarkdownEscape.address(image.url()) + MarkdownEscape.title(image.caption()) + ")";
    }

    private static String code(CodeBlock code) {
        int length = Math.max(SHORTEST_FENCE, MarkdownEscape.longestRun(code.code()) + 1);
        String fence = "`".repeat(length);
        String language = code.language() == null ? "" : code.language();
        return fence + language + "\n" + code.code() + "\n" + fence;
    }
}
