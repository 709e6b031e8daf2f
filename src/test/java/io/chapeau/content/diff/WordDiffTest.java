package io.chapeau.content.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.diff.WordDiff.Fate;
import io.chapeau.content.diff.WordDiff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void aWordIsReplacedAsAWhole() {
        assertThat(marked("Le chat noir", "Le chaton noir")).isEqualTo("Le [-chat-][+chaton+] noir");
        assertThat(marked("l’air du temps", "l’eau du temps")).isEqualTo("[-l’air-][+l’eau+] du temps");
        assertThat(marked("", "Tout est nouveau")).isEqualTo("[+Tout est nouveau+]");
        assertThat(marked("Rien ne reste", "")).isEqualTo("[-Rien ne reste-]");
        assertThat(WordDiff.of("", "").pieces()).isEmpty();
    }

    @Test
    void wordsThatAreReplacedOneAfterTheOtherAreOnePiece() {
        assertThat(marked("un deux trois quatre", "un zwei drei quatre"))
                .isEqualTo("un [-deux trois-][+zwei drei+] quatre");
    }

    @Test
    void typographyIsKeptCharacterForCharacter() {
        assertThat(marked("«\u00A0Bref\u00A0» dit-il\u202F!", "«\u00A0Bref\u00A0» dit-elle\u202F!"))
                .isEqualTo("«\u00A0Bref\u00A0» dit-[-il-][+elle+]\u202F!");
        assertThat(marked("Bref !", "Bref\u00A0!")).isEqualTo("Bref[- -][+\u00A0+]!");
    }

    @Test
    void aFamilyOfEmojiIsNeverTornApart() {
        assertThat(marked("👩\u200D👧 ici", "👩\u200D👦 ici")).isEqualTo("[-👩\u200D👧-][+👩\u200D👦+] ici");
    }

    /** So many changes that the shortest list of them is not looked for. */
    @Test
    void wordsThatEachTextHasOnceAreFoundHoweverMuchChanged() {
        String from = IntStream.range(0, 300).mapToObj(i -> "vieux mot" + i).collect(Collectors.joining(" "));
        String to = IntStream.range(0, 300).mapToObj(i -> "neuf mot" + i).collect(Collectors.joining(" "));
        assertThat(marked(from, to))
                .isEqualTo(IntStream.range(0, 300)
                        .mapToObj(i -> "[-vieux-][+neuf+] mot" + i)
                        .collect(Collectors.joining(" ")));
    }

    /** Beyond the bound of the search for the shortest list of changes too. */
    @Property
    void theEqualAndDeletedPiecesAreTheFirstTextAndTheEqualAndInsertedOnesTheSecond(
            @ForAll @Size(max = 300) List<@IntRange(max = 3) Integer> from,
            @ForAll @Size(max = 300) List<@IntRange(max = 30) Integer> to) {
        String before = words(from);
        String after = words(to);
        WordDiff diff = WordDiff.of(before, after);
        assertThat(text(diff, Fate.INSERTED)).isEqualTo(before);
        assertThat(text(diff, Fate.DELETED)).isEqualTo(after);
    }

    /** Of two words in three, so that much changes even where there is one alphabet. */
    private static String words(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> number % 3 == 0 ? "," : "mot" + number)
                .collect(Collectors.joining(" "));
    }

    private static String text(WordDiff diff, Fate without) {
        return diff.pieces().stream()
                .filter(piece -> piece.fate() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String marked(String from, String to) {
        return WordDiff.of(from, to).pieces().stream()
                .map(piece -> switch (piece.fate()) {
                    case EQUAL -> piece.text();
                    case DELETED -> "[-" + piece.text() + "-]";
                    case INSERTED -> "[+" + piece.text() + "+]";
                })
                .collect(Collectors.joining());
    }
}
