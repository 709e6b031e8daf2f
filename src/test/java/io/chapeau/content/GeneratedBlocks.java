package io.chapeau.content;

import java.time.LocalDate;
import java.util.List;

/** Blocks of every kind, whose text may yet be blank or not in normal form. */
final class GeneratedBlocks {
    private static final List<String> IMAGES = List.of("/image.png?a=1&lt;", "https://exemple.fr/a_(b).png");
    private static final List<String> EMBEDS =
            List.of("https://vimeo.com/1?a=b&c", "https://www.youtube.com/watch?v=abcdefghijk");
    private static final List<LocalDate> DATES = List.of(LocalDate.of(2018, 3, 20), LocalDate.of(1000, 1, 1));

    private final Choices choices;
    private final GeneratedText text;
    private final GeneratedRuns runs;

    GeneratedBlocks(Choices choices) {
        this.choices = choices;
        this.text = new GeneratedText(choices);
        this.runs = new GeneratedRuns(choices);
    }

    List<Block> blocks() {
        List<Block> blocks = choices.several(1, 5, this::block);
        if (choices.oneIn(2)) {
            blocks.add(runs.notes());
        }
        return blocks;
    }

    private Block block() {
        return switch (choices.below(19)) {
            case 4, 5 -> new Heading(Heading.FIRST_LEVEL + choices.below(3), runs.run());
            case 6, 7 -> new Quote(runs.paragraphs(0, 3), choices.maybe(text::line));
            case 8, 9, 10 -> list(1);
            case 11 -> image();
            case 12 -> new Gallery(choices.several(1, 3, this::image));
            case 13 -> embed();
            case 14 -> new Callout(choices.of(List.of(CalloutTone.values())), runs.paragraphs(0, 2));
            case 15 -> socialPost();
            case 16 -> new CodeBlock(choices.maybe(() -> choices.of(List.of("c++", "java"))), text.lines());
            case 17 -> table();
            case 18 -> new Divider();
            default -> runs.paragraph();
        };
    }

    /** As deep as lists may nest. */
    private ListBlock list(int depth) {
        List<ListItem> items = choices.several(1, 3, () -> {
            List<Span> run = choices.oneIn(6) ? List.of() : runs.run();
            boolean deeper = depth < BodyLimits.LIST_DEPTH && choices.oneIn(3);
            return new ListItem(run, deeper ? choices.several(1, 2, () -> list(depth + 1)) : List.of());
        });
        return choices.oneIn(2) ? new NumberedList(items) : new BulletList(items);
    }

    private Image image() {
        return new Image(choices.of(IMAGES), text.line(), choices.maybe(text::line), choices.maybe(this::pixels), null);
    }

    private Integer pixels() {
        return 1 + choices.below(Image.MAX_PIXELS);
    }

    private Embed embed() {
        String url = choices.of(EMBEDS);
        return new Embed(EmbedProvider.at(url).orElseThrow(), url, choices.maybe(text::line));
    }

    private SocialPost socialPost() {
        return new SocialPost(
                "Ada " + text.line(),
                choices.maybe(() -> "https://exemple.fr/@a/1?b=c&d"),
                choices.maybe(() -> choices.of(DATES)),
                runs.paragraphs(0, 2));
    }

    private Table table() {
        List<ColumnAlignment> columns = choices.several(1, 4, () -> choices.of(List.of(ColumnAlignment.values())));
        return Table.of(choices.oneIn(2), columns, choices.several(1, 4, () -> {
            boolean blank = choices.oneIn(5);
            return new TableRow(
                    choices.several(0, columns.size(), () -> blank ? TableCell.EMPTY : new TableCell(runs.run())));
        }));
    }
}
