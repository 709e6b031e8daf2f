package io.chapeau.content;

import java.util.ArrayList;
import java.util.List;

/** Writes a body as plain text: every letter in order and once, blocks separated by blank lines, no addresses. */
public final class TextWriter {
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
            case Quote quote -> quote(quote);
            case ListBlock list -> list(list, "");
            case CodeBlock code -> code.code();
            case Image image -> image(image);
            case Table table -> table(table);
            case Divider _ -> "";
        };
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            switch (span) {
                case TextSpan textSpan -> text.append(textSpan.text());
                case HardBreak _ -> text.append('\n');
            }
        }
        return text.toString();
    }

    private static String quote(Quote quote) {
        List<String> texts = new ArrayList<>();
        quote.paragraphs().forEach(paragraph -> texts.add(text(paragraph.spans())));
        if (quote.cite() != null) {
            texts.add("— " + quote.cite());
        }
        return String.join("\n\n", texts);
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
