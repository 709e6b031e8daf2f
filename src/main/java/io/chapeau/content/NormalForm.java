package io.chapeau.content;

import java.util.ArrayList;
import java.util.List;

/**
 * The normal form of a body: what HTML would show, said in one way only.
 *
 * <p>Text is NFC and its white space collapsed (no-break spaces, guillemets, accents and ligatures stay); equal
 * neighbouring spans are one; a run neither starts nor ends with a space or a hard break; blocks and items without
 * anything to see are gone; neighbouring lists of one kind are one; notes are as {@link FootnoteForm} says. Taking the normal form of a normal form changes
 * nothing.
 */
final class NormalForm {
    private NormalForm() {}

    static List<Block> of(List<Block> blocks) {
        List<Block> normal = new ArrayList<>(blocks.size());
        for (Block block : FootnoteForm.of(blocks)) {
            switch (block) {
                case Paragraph paragraph -> addParagraph(normal, paragraph);
                case Heading heading -> addHeading(normal, heading);
                case Quote quote -> addQuote(normal, quote);
                case SocialPost post -> normal.add(post.withParagraphs(paragraphs(post.paragraphs())));
                case Callout callout -> addCallout(normal, callout);
                case ListBlock list -> addList(normal, list, 1);
                case CodeBlock code -> addCode(normal, code);
                case Table table -> addTable(normal, table);
                case Image image -> normal.add(image);
                case Gallery gallery -> addGallery(normal, gallery);
                case Embed embed -> normal.add(embed);
                case Divider divider -> normal.add(divider);
                case Footnotes notes -> normal.add(notes);
            }
        }
        return List.copyOf(normal);
    }

    private static void addParagraph(List<? super Paragraph> normal, Paragraph paragraph) {
        List<Span> spans = SpanForm.of(paragraph.spans());
        if (!spans.isEmpty()) {
            normal.add(new Paragraph(spans));
        }
    }

    private static void addHeading(List<Block> normal, Heading heading) {
        List<Span> spans = SpanForm.of(heading.spans());
        if (!spans.isEmpty()) {
            normal.add(new Heading(heading.level(), spans));
        }
    }

    private static void addQuote(List<Block> normal, Quote quote) {
        List<Paragraph> paragraphs = paragraphs(quote.paragraphs());
        String cite = quote.cite();
        if (!paragraphs.isEmpty()) {
            normal.add(new Quote(paragraphs, cite));
        } else if (cite != null) {
            // a name without words is not a quotation of them, yet it must not be lost
            normal.add(new Quote(List.of(new Paragraph(List.of(TextSpan.of(cite)))), null));
        }
    }

    private static List<Paragraph> paragraphs(List<Paragraph> raw) {
        List<Paragraph> paragraphs = new ArrayList<>();
        raw.forEach(paragraph -> addParagraph(paragraphs, paragraph));
        return paragraphs;
    }

    private static void addCallout(List<Block> normal, Callout callout) {
        List<Paragraph> paragraphs = paragraphs(callout.paragraphs());
        if (!paragraphs.isEmpty()) {
            normal.add(new Callout(callout.tone(), paragraphs));
        }
    }

    private static void addGallery(List<Block> normal, Gallery gallery) {
        if (gallery.images().size() > 1) {
            normal.add(gallery);
        } else {
            normal.addAll(gallery.images());
        }
    }

    private static void addTable(List<Block> normal, Table raw) {
        Table table = TableForm.normal(raw);
        if (!table.isEmpty()) {
            normal.add(table);
        }
    }

    private static void addCode(List<Block> normal, CodeBlock code) {
        if (!code.code().isBlank()) {
            normal.add(code);
        }
    }

    private static <B extends Block> void addList(List<B> normal, ListBlock list, int depth) {
        if (depth > BodyLimits.LIST_DEPTH) {
            throw new IllegalArgumentException("lists nest deeper than " + BodyLimits.LIST_DEPTH);
        }
        List<ListItem> items = new ArrayList<>();
        for (ListItem item : list.items()) {
            List<ListBlock> nested = new ArrayList<>();
            item.lists().forEach(inner -> addList(nested, inner, depth + 1));
            List<Span> spans = SpanForm.of(item.spans());
            if (!spans.isEmpty() || !nested.isEmpty()) {
                items.add(new ListItem(spans, nested));
            }
        }
        if (!items.isEmpty()) {
            append(normal, list.withItems(items));
        }
    }

    @SuppressWarnings("unchecked")
    private static <B extends Block> void append(List<B> normal, ListBlock list) {
        if (!normal.isEmpty() && normal.getLast() instanceof ListBlock last && last.sameKind(list)) {
            List<ListItem> items = new ArrayList<>(last.items());
            items.addAll(list.items());
            normal.set(normal.size() - 1, (B) last.withItems(items));
        } else {
            normal.add((B) list);
        }
    }
}
