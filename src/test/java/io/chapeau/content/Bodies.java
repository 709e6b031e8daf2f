package io.chapeau.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bodies out of a seed: the same number gives the same body, so a failure can be run again. */
public final class Bodies {
    private static final List<String> WORDS = List.of(
            "mot",
            "l’œuvre",
            "« Bref »",
            "Eh bien\u00A0!",
            "vraiment\u202F?",
            " ",
            "  ",
            "«\u00A0",
            "\u00A0»",
            "#libre",
            "# titre",
            "1. un",
            "12) deux",
            "- tiret",
            "+ plus",
            "* étoile",
            "> cité",
            "=== ",
            "---",
            "“",
            "”",
            "'",
            "\"",
            "*",
            "_",
            "**gras**",
            "_a_",
            "`",
            "``",
            "~~",
            "[",
            "]",
            "](x)",
            "![",
            "!",
            "<b>",
            "</p>",
            "<!--",
            "-->",
            "&",
            "&amp;",
            "&#33;",
            "&nbsp",
            "\\",
            "\\\\",
            "|",
            "é",
            "e\u0301",
            "\u2003",
            "\u200B",
            "漢字",
            "😀",
            "(",
            ")",
            "a_b",
            "#",
            "##",
            "\t",
            "$",
            "+",
            "=",
            "~",
            "https://exemple.fr/?a=1&b=2",
            "\u202E",
            "ﬁ",
            "\uFEFF",
            ".",
            ":",
            "[^1]",
            "[!NOTE]",
            "<sup>",
            "</sup>",
            "<span lang=\"en\">",
            "</span>",
            "http://",
            "https://é.fr/(a).",
            "HTTPS://A.FR/x_y_*");
    private static final List<String> LANGUAGES = List.of("en", "zh-Hant-TW", "oc-x-lemosin");
    private static final List<String> ADDRESSES = List.of(
            "https://exemple.fr/a_(b)?c=1&copy;=2",
            "/sur/place",
            "#fin",
            "#fn-1",
            "#fnref-1",
            "mailto:a@exemple.fr",
            "tel:+33100000000",
            "http://exemple.fr",
            "a*b_c",
            "?q=[x]",
            "https://exemple.fr/é");

    private final Random random;

    private Bodies(long seed) {
        random = new Random(seed);
    }

    public static Stream<Body> generated(int count) {
        return Stream.iterate(0L, seed -> seed + 1).limit(count).map(seed -> new Bodies(seed).body());
    }

    private Body body() {
        List<Block> blocks = new ArrayList<>(several(1, 5, this::block));
        if (random.nextInt(3) == 0) {
            blocks.add(new Footnotes(several(
                    1,
                    3,
                    () -> new Footnote(
                            String.valueOf(random.nextInt(4)), several(1, 2, () -> new Paragraph(spans()))))));
        }
        return new Body(blocks);
    }

    private Block block() {
        return switch (random.nextInt(14)) {
            case 0 -> new Heading(2 + random.nextInt(3), spans());
            case 1 -> new Quote(several(1, 3, () -> new Paragraph(spans())), random.nextBoolean() ? line() : null);
            case 2, 3 -> list(1);
            case 4 -> image();
            case 5 -> new CodeBlock(random.nextBoolean() ? "c++" : null, String.join("\n", several(1, 4, this::line)));
            case 6 -> new Divider();
            case 7 -> table();
            case 8 -> new Callout(one(List.of(CalloutTone.values())), several(1, 2, () -> new Paragraph(spans())));
            case 9 -> socialPost();
            case 10 -> new Gallery(several(1, 3, this::image));
            case 11 ->
                new Embed(EmbedProvider.VIMEO, "https://vimeo.com/1?a=b&c", random.nextBoolean() ? line() : null);
            default -> new Paragraph(spans());
        };
    }

    private ListBlock list(int depth) {
        List<ListItem> items = several(1, 3, () -> {
            List<Span> spans = random.nextInt(6) == 0 ? List.of() : spans();
            boolean deeper = depth < BodyLimits.LIST_DEPTH && random.nextInt(3) == 0;
            return new ListItem(spans, deeper ? several(1, 2, () -> list(depth + 1)) : List.of());
        });
        return random.nextBoolean() ? new BulletList(items) : new NumberedList(items);
    }

    private Table table() {
        List<ColumnAlignment> columns = several(1, 4, () -> one(List.of(ColumnAlignment.values())));
        return Table.of(random.nextBoolean(), columns, several(1, 4, () -> {
            boolean blank = random.nextInt(5) == 0;
            return new TableRow(several(0, columns.size(), () -> blank ? TableCell.EMPTY : new TableCell(spans())));
        }));
    }

    private SocialPost socialPost() {
        @Nullable String url = random.nextBoolean() ? "https://exemple.fr/@a/1?b=c&d" : null;
        @Nullable LocalDate date = random.nextBoolean() ? LocalDate.of(2018, 3, 20) : null;
        return new SocialPost("Ada " + line(), url, date, several(0, 2, () -> new Paragraph(spans())));
    }

    private Image image() {
        @Nullable Integer width = random.nextBoolean() ? 640 : null;
        return new Image("/image.png?a=1&lt;", line(), random.nextBoolean() ? line() : null, width, null);
    }

    private List<Span> spans() {
        return several(1, 6, this::span);
    }

    private Span span() {
        if (random.nextInt(7) == 0) {
            return new HardBreak();
        }
        if (random.nextInt(10) == 0) {
            return new FootnoteReference(String.valueOf(random.nextInt(4)));
        }
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (random.nextInt(5) == 0) {
                marks.add(mark);
            }
        }
        @Nullable
        Link link = random.nextInt(4) == 0 ? new Link(one(ADDRESSES), random.nextBoolean() ? line() : null) : null;
        @Nullable String lang = random.nextInt(6) == 0 ? one(LANGUAGES) : null;
        if (random.nextInt(12) == 0) {
            String address = "https://exemple.fr/a*_b";
            return new TextSpan(address, Set.copyOf(marks), new Link(address, null), lang);
        }
        return new TextSpan(line(), Set.copyOf(marks), link, lang);
    }

    private String line() {
        return String.join(random.nextBoolean() ? "" : " ", several(1, 4, () -> one(WORDS)));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> several(int min, int max, java.util.function.Supplier<? extends T> one) {
        List<T> all = new ArrayList<>();
        int count = min + random.nextInt(max - min + 1);
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }
}
