package io.chapeau.management.article.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import org.junit.jupiter.api.Test;

/** A note finds its block again, whatever was done around it. */
class BlockAnchorsTest {

    private static BlockAnchors of(String markdown) {
        return new BlockAnchors(PortableTextWriter.write(
                BodyReader.read(BodyFormat.MARKDOWN, TextNode.valueOf(markdown)).body()));
    }

    @Test
    void quoteIsTheTextOfTheBlock() {
        BlockAnchors anchors = of("## One\n\nTwo *and* [three](https://example.org).\n\n- four\n- five\n\n---");
        assertThat(anchors.position("b1")).hasValue(1);
        assertThat(anchors.position("b9")).isEmpty();
        assertThat(anchors.quote(0)).isEqualTo("One");
        assertThat(anchors.quote(1)).isEqualTo("Two and three.");
        assertThat(anchors.quote(3)).isEqualTo("five");
        assertThat(anchors.quote(4)).isEmpty();
    }

    @Test
    void longQuoteEndsAtAWholeCharacter() {
        assertThat(of("😀".repeat(400)).quote(0)).isEqualTo("😀".repeat(300));
    }

    @Test
    void movedBlockIsFoundAndAChangedOneIsNot() {
        assertThat(of("New.\n\nOne.\n\nTwo.").key(1, "Two.")).isEqualTo("b2");
        assertThat(of("One.\n\nTwo!").key(1, "Two.")).isNull();
    }

    @Test
    void ofEqualBlocksTheNearestIsMeant() {
        BlockAnchors anchors = of("Yes.\n\nNo.\n\nYes.\n\nNo.\n\nYes.");
        assertThat(anchors.key(0, "Yes.")).isEqualTo("b0");
        assertThat(anchors.key(3, "Yes.")).isEqualTo("b2");
        assertThat(anchors.key(9, "Yes.")).isEqualTo("b4");
    }
}
