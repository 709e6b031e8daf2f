package io.chapeau.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.content.Bodies;
import io.chapeau.content.Body;
import io.chapeau.content.Edits;
import io.chapeau.content.Edits.Edit;
import io.chapeau.content.diff.BlockChange.Changed;
import io.chapeau.content.diff.WordDiff.Fate;
import io.chapeau.content.portabletext.PortableTextWriter;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for any two bodies. */
class BodyDiffLawsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property
    @Domain(Bodies.class)
    void theChangesMakeAnyBodyOfAnyOther(@ForAll Body from, @ForAll Body to) {
        assertComplete(from, to);
    }

    @Property
    @Domain(Edits.class)
    void theChangesMakeWhatWasEditedOfWhatItWas(@ForAll Edit edit) {
        assertComplete(edit.from(), edit.to());
    }

    private static void assertComplete(Body from, Body to) {
        BodyDiff diff = BodyDiff.of(from, to);
        assertThat(diff.applyTo(from)).isEqualTo(to);
        assertThat(diff.isEmpty()).isEqualTo(from.equals(to));
        int kept = diff.changes().stream()
                .mapToInt(change ->
                        change instanceof BlockChange.Kept run ? run.blocks().size() : 0)
                .sum();
        int inBoth = kept + diff.moved() + diff.changed();
        assertThat(inBoth + diff.removed()).isEqualTo(from.blocks().size());
        assertThat(inBoth + diff.added()).isEqualTo(to.blocks().size());
        diff.changes().forEach(change -> {
            if (change instanceof Changed changed) {
                assertThat(changed.before()).isNotEqualTo(changed.after());
                assertComplete(changed.words(), BlockText.of(changed.before()), BlockText.of(changed.after()));
            }
        });
    }

    private static void assertComplete(WordDiff words, String from, String to) {
        assertThat(text(words, Fate.INSERTED)).isEqualTo(from);
        assertThat(text(words, Fate.DELETED)).isEqualTo(to);
        for (int i = 1; i < words.pieces().size(); i++) {
            assertThat(words.pieces().get(i).fate())
                    .isNotEqualTo(words.pieces().get(i - 1).fate());
        }
    }

    private static String text(WordDiff words, Fate without) {
        return words.pieces().stream()
                .filter(piece -> piece.fate() != without)
                .map(WordDiff.Piece::text)
                .collect(Collectors.joining());
    }

    @Property
    @Domain(Bodies.class)
    void aClientMakesTheBlocksOfAnyBodyOfThoseOfAnyOther(@ForAll Body from, @ForAll Body to) {
        assertJsonComplete(from, to);
    }

    @Property
    @Domain(Edits.class)
    void aClientMakesTheBlocksOfWhatWasEditedOfWhatTheyWere(@ForAll Edit edit) {
        assertJsonComplete(edit.from(), edit.to());
    }

    private static void assertJsonComplete(Body from, Body to) {
        BodyDiffView view = BodyDiffView.of(BodyDiff.of(from, to), "/body/value");
        assertThat(BlocksClient.apply(JSON.valueToTree(view), PortableTextWriter.write(from)))
                .isEqualTo(PortableTextWriter.write(to));
    }
}
