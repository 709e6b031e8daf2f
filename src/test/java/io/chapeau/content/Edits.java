package io.chapeau.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Bodies before and after a few small changes such as editors make, for properties of {@code @ForAll Edit}. */
public final class Edits extends DomainContextBase {
    private static final int CHOICES = 600;

    /** What was edited and what it has become; equal when nothing that was done can be seen. */
    public record Edit(Body from, Body to) {}

    @Provide
    public Arbitrary<Edit> edits() {
        return Choices.upTo(CHOICES).map(choices -> {
            GeneratedBlocks generated = new GeneratedBlocks(choices);
            Body from = new Body(choices.several(1, 3, generated::blocks).stream()
                    .flatMap(List::stream)
                    .toList());
            Body to = from;
            for (int edits = 1 + choices.below(5); edits > 0; edits--) {
                to = edited(to, choices, generated);
            }
            return new Edit(from, to);
        });
    }

    private static Body edited(Body body, Choices choices, GeneratedBlocks generated) {
        List<Block> blocks = new ArrayList<>(body.blocks());
        int place = choices.below(blocks.size() + 1);
        if (place == blocks.size()) {
            blocks.addAll(generated.blocks());
            return new Body(blocks);
        }
        switch (choices.below(8)) {
            case 0 -> blocks.remove(place);
            case 1 -> blocks.add(choices.below(blocks.size()), blocks.remove(place));
            case 2 -> blocks.add(choices.below(blocks.size()), blocks.get(place));
            case 3 -> blocks.addAll(place, generated.blocks());
            case 4 -> blocks.set(place, new Heading(Heading.FIRST_LEVEL, run(blocks.get(place))));
            case 5 -> blocks.set(place, mapped(blocks.get(place), choices, Edits::otherWords));
            case 6 -> blocks.set(place, mapped(blocks.get(place), choices, Edits::otherMarks));
            default -> blocks.set(place, otherForm(blocks.get(place)));
        }
        return new Body(blocks);
    }

    private static List<Span> run(Block block) {
        List<List<Span>> runs = RunMapping.runs(block);
        return runs.isEmpty() ? List.of() : runs.getFirst();
    }

    private interface SpanChange {
        TextSpan of(TextSpan span);
    }

    /** The block with some of its texts changed. */
    private static Block mapped(Block block, Choices choices, SpanChange change) {
        return new RunMapping(spans -> spans.stream()
                        .map(span -> span instanceof TextSpan text && choices.oneIn(3) ? change.of(text) : span)
                        .toList())
                .of(block);
    }

    /** The block with something else about it than its runs. */
    private static Block otherForm(Block block) {
        return switch (block) {
            case Heading heading -> new Heading(Heading.LAST_LEVEL, heading.spans());
            case Quote quote -> new Quote(quote.paragraphs(), "Ada <" + quote.cite());
            case SocialPost post -> new SocialPost(post.author() + " <b>", post.url(), post.date(), post.paragraphs());
            case Callout callout -> new Callout(CalloutTone.TIP, callout.paragraphs());
            case ListBlock list -> list.withItems(underTheFirst(list));
            case Table table -> new Table(!table.header(), table.columns(), table.rows());
            case Image image -> new Image(image.url(), image.alt(), "légende <", image.width(), image.height());
            case Gallery gallery -> new Gallery(gallery.images().reversed());
            case Embed embed -> new Embed(embed.provider(), embed.url(), embed.label() + " &");
            case CodeBlock code -> new CodeBlock(code.language(), code.code().replace(" ", " <i> ") + "\n</code>");
            case Footnotes notes -> new Footnotes(notes.notes().reversed());
            case Paragraph paragraph -> new Quote(List.of(paragraph), null);
            case Divider _ -> block;
        };
    }

    /** The items behind the first one a level deeper, as far as there is one. */
    private static List<ListItem> underTheFirst(ListBlock list) {
        ListItem first = list.items().getFirst();
        List<ListItem> others = list.items().subList(1, list.items().size());
        boolean flat = list.items().stream().allMatch(item -> item.lists().isEmpty());
        return others.isEmpty() || !flat
                ? list.items()
                : List.of(new ListItem(first.spans(), List.of(list.withItems(others))));
    }

    private static TextSpan otherWords(TextSpan span) {
        int space = span.text().indexOf(' ');
        return span.withText(
                space < 0 ? span.text() + " de plus" : "autre" + span.text().substring(space));
    }

    private static TextSpan otherMarks(TextSpan span) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(span.marks());
        if (!marks.remove(Mark.STRONG)) {
            marks.add(Mark.STRONG);
        }
        return new TextSpan(span.text(), marks, span.link(), span.lang());
    }
}
