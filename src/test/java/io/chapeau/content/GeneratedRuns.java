package io.chapeau.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs of spans with every mark, link, language, break and reference to a note. */
final class GeneratedRuns {
    private static final List<String> NOTES = List.of("1", "2", "3", "4");

    private static final List<String> LANGUAGES = List.of("en", "zh-Hant-TW", "oc-x-lemosin");

    private static final List<String> ADDRESSES = List.of(
            "/sur/place",
            "https://exemple.fr/a_(b)?c=1&copy;=2",
            "#fin",
            "#fn-1",
            "#fnref-1",
            "mailto:a@exemple.fr",
            "tel:+33100000000",
            "http://exemple.fr",
            "a*b_c",
            "?q=[x]",
            "https://exemple.fr/é",
            "https://exemple.fr/\u202Egnp.exe",
            "HTTP://A.fr:80/'~!$);,@");

    private static final List<String> BARE = List.of("https://exemple.fr/a*_b", "http://é.fr/?a=b&amp;c");

    private final Choices choices;
    private final GeneratedText text;

    GeneratedRuns(Choices choices) {
        this.choices = choices;
        this.text = new GeneratedText(choices);
    }

    List<Span> run() {
        return choices.several(1, 6, this::span);
    }

    Paragraph paragraph() {
        return new Paragraph(run());
    }

    List<Paragraph> paragraphs(int min, int max) {
        return choices.several(min, max, this::paragraph);
    }

    Footnotes notes() {
        return new Footnotes(choices.several(0, 4, () -> new Footnote(choices.of(NOTES), paragraphs(1, 2))));
    }

    private Span span() {
        return switch (choices.below(20)) {
            case 16, 17 -> new HardBreak();
            case 18 -> new FootnoteReference(choices.of(NOTES));
            case 19 -> {
                String address = choices.of(BARE);
                yield TextSpan.linked(address, new Link(address, null));
            }
            default ->
                new TextSpan(
                        text.line(),
                        choices.oneIn(2) ? marks() : Set.of(),
                        choices.oneIn(4) ? new Link(choices.of(ADDRESSES), choices.maybe(text::line)) : null,
                        choices.oneIn(6) ? choices.of(LANGUAGES) : null);
        };
    }

    private Set<Mark> marks() {
        return Stream.of(Mark.values()).filter(_ -> choices.oneIn(3)).collect(Collectors.toSet());
    }
}
