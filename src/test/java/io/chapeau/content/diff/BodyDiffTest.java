package io.chapeau.content.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.BulletList;
import io.chapeau.content.Divider;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.Link;
import io.chapeau.content.ListItem;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.TextSpan;
import io.chapeau.content.diff.BlockChange.Added;
import io.chapeau.content.diff.BlockChange.Changed;
import io.chapeau.content.diff.BlockChange.Kept;
import io.chapeau.content.diff.BlockChange.Moved;
import io.chapeau.content.diff.BlockChange.Removed;
import io.chapeau.content.diff.WordDiff.Fate;
import io.chapeau.content.diff.WordDiff.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyDiffTest {
    private static final Paragraph BRASSENS = text("Auprès de mon arbre, je vivais heureux.");
    private static final Paragraph HUGO = text("Demain, dès l’aube, à l’heure où blanchit la campagne.");
    private static final Paragraph VERLAINE = text("Les sanglots longs des violons de l’automne.");
    private static final Paragraph RIMBAUD = text("On n’est pas sérieux, quand on a dix-sept ans.");

    @Test
    void equalBodiesHaveNoChanges() {
        BodyDiff diff = diff(Body.of(HUGO, VERLAINE), Body.of(HUGO, VERLAINE));
        assertThat(diff.changes()).containsExactly(kept(0, 0, HUGO, VERLAINE));
        assertThat(diff.isEmpty()).isTrue();
        assertThat(BodyDiff.of(Body.of(), Body.of()).changes()).isEmpty();
    }

    @Test
    void aBlockIsAddedOrRemovedAmongOthers() {
        assertThat(diff(Body.of(HUGO, VERLAINE), Body.of(HUGO, RIMBAUD, VERLAINE))
                        .changes())
                .containsExactly(kept(0, 0, HUGO), new Added(1, RIMBAUD), kept(1, 2, VERLAINE));
        assertThat(diff(Body.of(HUGO, RIMBAUD, VERLAINE), Body.of(HUGO, VERLAINE))
                        .changes())
                .containsExactly(kept(0, 0, HUGO), new Removed(1, RIMBAUD), kept(2, 1, VERLAINE));
    }

    @Test
    void aChangedWordIsInAChangedBlock() {
        Paragraph changed = text("Auprès de mon chêne, je vivais heureux.");
        BodyDiff diff = diff(Body.of(HUGO, BRASSENS, VERLAINE), Body.of(HUGO, changed, VERLAINE));
        assertThat(diff.changes())
                .containsExactly(kept(0, 0, HUGO), new Changed(1, 1, BRASSENS, changed, false), kept(2, 2, VERLAINE));
        assertThat(((Changed) diff.changes().get(1)).words().pieces())
                .containsExactly(
                        new Piece(Fate.EQUAL, "Auprès de mon "),
                        new Piece(Fate.DELETED, "arbre"),
                        new Piece(Fate.INSERTED, "chêne"),
                        new Piece(Fate.EQUAL, ", je vivais heureux."));
    }

    @Test
    void aBlockThatSaysSomethingElseIsRemovedAndAdded() {
        assertThat(diff(Body.of(HUGO, VERLAINE), Body.of(HUGO, RIMBAUD)).changes())
                .containsExactly(kept(0, 0, HUGO), new Removed(1, VERLAINE), new Added(1, RIMBAUD));
    }

    @Test
    void aBlockThatStandsElsewhereHasMoved() {
        assertThat(diff(Body.of(HUGO, VERLAINE, RIMBAUD), Body.of(VERLAINE, RIMBAUD, HUGO))
                        .changes())
                .containsExactly(kept(1, 0, VERLAINE, RIMBAUD), new Moved(0, 2, HUGO));
    }

    @Test
    void aMovedBlockMayHaveChangedBesides() {
        Paragraph changed = text("Demain, dès l’aube, à l’heure où verdit la campagne.");
        BodyDiff diff = diff(Body.of(HUGO, VERLAINE, RIMBAUD), Body.of(VERLAINE, RIMBAUD, changed));
        assertThat(diff.changes())
                .containsExactly(kept(1, 0, VERLAINE, RIMBAUD), new Changed(0, 2, HUGO, changed, true));
        assertThat(List.of(diff.added(), diff.removed(), diff.moved(), diff.changed()))
                .containsExactly(0, 0, 0, 1);
    }

    @Test
    void whatIsRepeatedIsAddedWhereItIsNew() {
        Divider rule = new Divider();
        assertThat(diff(
                                Body.of(HUGO, rule, VERLAINE, rule, RIMBAUD),
                                Body.of(rule, HUGO, rule, VERLAINE, rule, RIMBAUD))
                        .changes())
                .containsExactly(new Added(0, rule), kept(0, 1, HUGO, rule, VERLAINE, rule, RIMBAUD));
    }

    @Test
    void marksLinksAndAttributesAreChangesWithoutChangedWords() {
        assertOnlyTheFormChanges(
                VERLAINE,
                new Paragraph(List.of(
                        TextSpan.of("Les sanglots longs", Mark.STRONG), TextSpan.of(" des violons de l’automne."))));
        assertOnlyTheFormChanges(
                text("ici"), new Paragraph(List.of(TextSpan.linked("ici", new Link("https://exemple.fr", null)))));
        assertOnlyTheFormChanges(new Heading(2, VERLAINE.spans()), new Heading(3, VERLAINE.spans()));
        assertOnlyTheFormChanges(VERLAINE, new Quote(List.of(VERLAINE), null));
        assertOnlyTheFormChanges(text("…"), new Paragraph(List.of(TextSpan.of("…", Mark.EMPHASIS))));
        assertOnlyTheFormChanges(new Image("/a.png", "", null, 10, null), new Image("/a.png", "", null, 20, null));
    }

    private static void assertOnlyTheFormChanges(Block before, Block after) {
        BodyDiff diff = diff(Body.of(HUGO, before), Body.of(HUGO, after));
        assertThat(diff.changes()).containsExactly(kept(0, 0, HUGO), new Changed(1, 1, before, after, false));
        assertThat(((Changed) diff.changes().get(1)).words().pieces()).allMatch(piece -> piece.fate() == Fate.EQUAL);
    }

    /** Blocks are told apart by what they are as text first. */
    @Test
    void aBlockThatLooksLikeAnotherAsTextIsAnother() {
        Paragraph marked = new Paragraph(List.of(TextSpan.of("a", Mark.STRONG), TextSpan.of("b")));
        Paragraph forged = text("a, marks=[STRONG], link=null, lang=null], TextSpan[text=b");
        assertThat(forged).hasToString(marked.toString());
        assertThat(diff(Body.of(HUGO, marked, VERLAINE), Body.of(HUGO, forged, VERLAINE))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void aListInWhichAnItemIsNewHasChanged() {
        BulletList before = list("du pain", "du vin");
        BulletList after = list("du pain", "du fromage", "du vin");
        BodyDiff diff = diff(Body.of(before), Body.of(after));
        assertThat(diff.changes()).containsExactly(new Changed(0, 0, before, after, false));
        assertThat(((Changed) diff.changes().getFirst()).words().pieces())
                .filteredOn(piece -> piece.fate() != Fate.EQUAL)
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).contains("fromage"));
    }

    @Test
    void aBodyThatIsNotTheFirstOneIsRefused() {
        BodyDiff diff = BodyDiff.of(Body.of(HUGO, VERLAINE), Body.of(VERLAINE));
        assertThatIllegalArgumentException().isThrownBy(() -> diff.applyTo(Body.of(HUGO)));
        assertThatIllegalArgumentException().isThrownBy(() -> diff.applyTo(Body.of(RIMBAUD, VERLAINE)));
        assertThatIllegalArgumentException().isThrownBy(() -> diff.applyTo(Body.of(HUGO, VERLAINE, RIMBAUD)));
    }

    private static Kept kept(int from, int to, Block... blocks) {
        return new Kept(from, to, List.of(blocks));
    }

    private static BodyDiff diff(Body from, Body to) {
        BodyDiff diff = BodyDiff.of(from, to);
        assertThat(diff.applyTo(from)).isEqualTo(to);
        return diff;
    }

    private static Paragraph text(String text) {
        return new Paragraph(List.of(TextSpan.of(text)));
    }

    private static BulletList list(String... items) {
        return new BulletList(List.of(items).stream()
                .map(item -> ListItem.of(TextSpan.of(item)))
                .toList());
    }
}
