package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalFormTest {
    private static Paragraph paragraph(Span... spans) {
        return new Paragraph(List.of(spans));
    }

    @Test
    void equalNeighboursAreOneSpan() {
        assertThat(Body.of(paragraph(TextSpan.of("e"), TextSpan.of("", Mark.CODE), TextSpan.of("\u0301"))))
                .isEqualTo(Body.of(paragraph(TextSpan.of("é"))));
    }

    @Test
    void whiteSpaceCollapsesAcrossSpansAndNoBreakSpacesStay() {
        assertThat(Body.of(paragraph(
                        TextSpan.of(" \n a\t"), TextSpan.of(" b\u00A0\u00A0\u202F ", Mark.STRONG), TextSpan.of(" c "))))
                .isEqualTo(Body.of(paragraph(
                        TextSpan.of("a "), TextSpan.of("b\u00A0\u00A0\u202F ", Mark.STRONG), TextSpan.of("c"))));
    }

    @Test
    void hardBreaksAtTheEdgesAreGone() {
        HardBreak hardBreak = new HardBreak();
        assertThat(Body.of(paragraph(
                        hardBreak,
                        TextSpan.of("a "),
                        hardBreak,
                        hardBreak,
                        TextSpan.of(" b "),
                        hardBreak,
                        TextSpan.of(" "))))
                .isEqualTo(Body.of(paragraph(TextSpan.of("a"), hardBreak, hardBreak, TextSpan.of("b"))));
    }

    @Test
    void blocksWithoutAnythingToSeeAreGone() {
        assertThat(Body.of(
                                paragraph(TextSpan.of("\u00A0\u200B")),
                                new Heading(2, List.of()),
                                new Quote(List.of(), " "),
                                new CodeBlock(null, "\n "),
                                new BulletList(List.of(ListItem.of())))
                        .blocks())
                .isEmpty();
    }

    @Test
    void neighbouringListsOfOneKindAreOne() {
        ListItem item = ListItem.of(TextSpan.of("a"));
        assertThat(Body.of(
                        new BulletList(List.of(item)), new BulletList(List.of(item)), new NumberedList(List.of(item))))
                .isEqualTo(Body.of(new BulletList(List.of(item, item)), new NumberedList(List.of(item))));
    }

    @Test
    void whatCannotBeSaidCannotBeBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("javascript:alert(1)", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("//host/path", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Link(":", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("tel:", null));
        assertThatIllegalArgumentException().isThrownBy(() -> Image.of("data:image/png;base64,AA", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> TextSpan.of("\u0000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeBlock("a\" onclick=\"", "x"));
        ListBlock list = new BulletList(List.of(ListItem.of(TextSpan.of("a"))));
        for (int depth = 1; depth < 7; depth++) {
            list = new BulletList(List.of(new ListItem(List.of(), List.of(list))));
        }
        Block tooDeep = list;
        assertThatIllegalArgumentException().isThrownBy(() -> Body.of(tooDeep));
    }
}
