package io.chapeau.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes every run of text of a block, wherever in the block it stands. */
public final class RunMapping {
    private final UnaryOperator<List<Span>> change;

    public RunMapping(UnaryOperator<List<Span>> change) {
        this.change = change;
    }

    /** Every run of the block, in the order of the text. */
    public static List<List<Span>> runs(Block block) {
        List<List<Span>> runs = new ArrayList<>();
        RunMapping collecting = new RunMapping(spans -> {
            runs.add(spans);
            return spans;
        });
        Block unchanged = collecting.of(block);
        assert unchanged.equals(block) : block;
        return runs;
    }

    public Block of(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> new Heading(heading.level(), change.apply(heading.spans()));
            case Quote quote -> new Quote(paragraphs(quote.paragraphs()), quote.cite());
            case SocialPost post -> post.withParagraphs(paragraphs(post.paragraphs()));
            case Callout callout -> new Callout(callout.tone(), paragraphs(callout.paragraphs()));
            case ListBlock list -> list(list);
            case Table table -> TableForm.mapped(table, change);
            case Footnotes notes -> footnotes(notes);
            case Image _, Gallery _, Embed _, CodeBlock _, Divider _ -> block;
        };
    }

    Paragraph paragraph(Paragraph paragraph) {
        return new Paragraph(change.apply(paragraph.spans()));
    }

    public List<Paragraph> paragraphs(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(this::paragraph).toList();
    }

    ListBlock list(ListBlock list) {
        return list.withItems(list.items().stream()
                .map(item -> new ListItem(
                        change.apply(item.spans()),
                        item.lists().stream().map(this::list).toList()))
                .toList());
    }

    private Footnotes footnotes(Footnotes notes) {
        return new Footnotes(notes.notes().stream()
                .map(note -> new Footnote(note.key(), paragraphs(note.paragraphs())))
                .toList());
    }
}
