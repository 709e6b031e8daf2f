package io.chapeau.content.text;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Embed;
import io.chapeau.content.FootnoteReference;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.HardBreak;
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
import io.chapeau.content.TableForm;
import io.chapeau.content.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body as plain text: every letter in order and once, blocks separated by blank lines, and no address but that
 * of an embed without a title.
 */
public final class TextWriter {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private TextWriter() {}

    /** The text of the body; empty for an empty body. */
    public static String write(Body body) {
        List<String> texts = new ArrayList<>();
        for (Block block : body.blocks()) {
            String text = text(block);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return String.join("\n\n", texts);
    }

    private static String text(Block block) {
        return switch (block) {
            case Paragraph paragraph -> text(paragraph.spans());
            case Heading heading -> text(heading.spans());
            case Quote quote -> paragraphs(quote.paragraphs(), quote.cite() == null ? null : "— " + quote.cite());
            case ListBlock list -> list(list, "");
            case CodeBlock code -> code.code();
            case Image image -> image(image);
            case Gallery gallery ->
                String.join(
                        "\n\n", gallery.images().stream().map(TextWriter::image).toList());
            case Embed embed -> embed.label();
            case Callout callout -> paragraphs(callout.paragraphs(), null);
            case SocialPost post -> paragraphs(post.paragraphs(), "— " + byline(post));
            case Table table -> table(table);
            case Footnotes notes -> footnotes(notes);
            case Divider _ -> "";
        };
    }

    /** The text of one run: a hard break is a line end, a reference to a note its raised number. */
    public static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            switch (span) {
                case TextSpan textSpan -> text.append(textSpan.text());
                case HardBreak _ -> text.append('\n');
                case FootnoteReference reference -> text.append(raised(reference.note()));
            }
        }
        return text.toString();
    }

    private static String paragraphs(List<Paragraph> paragraphs, @Nullable String source) {
        List<String> texts = new ArrayList<>();
        paragraphs.forEach(paragraph -> texts.add(text(paragraph.spans())));
        if (source != null) {
            texts.add(source);
        }
        return String.join("\n\n", texts);
    }

    private static String footnotes(Footnotes notes) {
        List<String> texts = new ArrayList<>();
        notes.notes().forEach(note -> texts.add(raised(note.key()) + " " + paragraphs(note.paragraphs(), null)));
        return String.join("\n", texts);
    }

    /** Digits that no word count takes for a word. */
    private static String raised(String number) {
        StringBuilder raised = new StringBuilder();
        number.chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
        return raised.toString();
    }

    private static String byline(SocialPost post) {
        return post.date() == null ? post.author() : post.author() + ", " + post.date();
    }

    private static String table(Table table) {
        List<String> lines = new ArrayList<>();
        TableForm.runs(table).forEach(run -> lines.add(text(run).replace('\n', ' ')));
        return String.join("\n", lines);
    }

    private static String list(ListBlock list, String indent) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (ListItem item : list.items()) {
            String marker = list instanceof NumberedList ? number++ + ". " : "- ";
            String below = indent + " ".repeat(marker.length());
            lines.add(indent + marker + text(item.spans()).replace("\n", "\n" + below));
            item.lists().forEach(nested -> lines.add(list(nested, below)));
        }
        return String.join("\n", lines);
    }

    private static String image(Image image) {
        String caption = image.caption();
        if (caption == null) {
            return image.alt();
        }
        return image.alt().isEmpty() ? caption : image.alt() + "\n" + caption;
    }
}
