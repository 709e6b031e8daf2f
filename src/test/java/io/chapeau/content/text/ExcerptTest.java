package io.chapeau.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    private static final String TEXT =
            "Le «\u00A0site du siècle\u00A0» ferme, dit-on (déjà). L’équipe n’a pas répondu\u00A0! Elle ne dit rien de plus.";

    /** Pieces at which a cut can go wrong; each with the space that belongs behind it. */
    private static final List<String> PIECES = List.of(
            "mot ",
            "mots-clés ",
            "l’air ",
            "«\u00A0site\u00A0» ",
            "« site » ",
            "l’« air » ",
            "“word” ",
            "‘word’ ",
            "\"word\" ",
            "\" word \" ",
            "(déjà) ",
            "[…] ",
            "{x} ",
            "¿Qué? ",
            "¡Ya! ",
            "Fin. ",
            "Quoi\u202F? ",
            "«\u00A0Non\u00A0!\u00A0» ",
            "M. Lu ",
            "J. K. Lu ",
            "1. ",
            "87\u00A0000 ",
            "3,14 ",
            "e\u0301te\u0301 ",
            "👨\u200D👩\u200D👧\u200D👦 ",
            "👍🏽 ",
            "🇫🇷🇩🇪 ",
            "1\uFE0F\u20E3 ",
            "नमस्ते ",
            "각 ",
            "\u1100\u1161\u11A8 ",
            "漢字かな交じり文。",
            "「引用」",
            "ภาษาไทยง่ายมาก ",
            " \u0308x ",
            "— ",
            "– non ",
            "https://exemple.fr/a?b=c ",
            "x\u200By ",
            "𝒳𝒴 ");

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    @Test
    void aShortTextIsItsOwnExcerpt() {
        assertThat(Excerpt.of("Un\n\nmot", 20, Locale.FRENCH)).isEqualTo("Un mot");
    }

    @Test
    void aSentenceThatEndsInTheSecondHalfIsTheCut() {
        assertThat(Excerpt.of(TEXT, 50, Locale.FRENCH))
                .isEqualTo("Le «\u00A0site du siècle\u00A0» ferme, dit-on (déjà).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fr | 6  | Le « site » ferme ses portes      | Le…",
                "fr | 14 | Il a dit « oui » hier soir         | Il a dit…",
                "fr | 15 | On lit l’« avis » de la rédaction  | On lit…",
                "fr | 16 | Elle l’a dit (et redit) partout    | Elle l’a dit…",
                "de | 14 | Er sagte »Nein« und ging fort      | Er sagte…",
                "de | 19 | Er sagte »Nein« und ging fort      | Er sagte »Nein«…",
                "de | 19 | Er sagte „Nein“ und ging fort      | Er sagte „Nein“…",
                "en | 12 | She said \" no \" and went away   | She said…",
                "en | 15 | She said \"no\" and went away     | She said \"no\"…",
                "en | 24 | One is enough. Mr. Brown goes on   | One is enough.",
                "fr | 25 | Voici un mot. Puis M. Lu arriva    | Voici un mot.",
                "de | 22 | Das ist gut. »Ja«, sagte sie laut  | Das ist gut.",
                "es | 22 | Ya está bien. ¿Quién lo sabe ahora | Ya está bien.",
                "fr | 24 | Trois points… et la suite du récit | Trois points… et la…",
                "fr | 15 | Trois points… et la suite du récit | Trois points…",
                "en | 20 | We wrote it all in C# and it works | We wrote it all in…",
                "en | 21 | We wrote it all in C# and it works | We wrote it all in…",
                "en | 22 | We wrote it all in C# and it works | We wrote it all in C#…",
                "fr | 10 | https://exemple.fr/une/longue/page | …",
            })
    void aCutIsWhereAnEditorWouldMakeIt(String language, int length, String text, String expected) {
        assertThat(Excerpt.of(text, length, Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    @Test
    void aTextWithoutSpacesIsCutBetweenItsWords() {
        assertThat(Excerpt.of("漢字仮名交じり文は長い", 6, Locale.JAPANESE)).isEqualTo("漢字仮名…");
        assertThat(Excerpt.of("我们喜欢中文文章", 6, Locale.CHINESE)).isEqualTo("我们喜欢…");
        assertThat(Excerpt.of("ภาษาไทยง่ายมาก", 9, Locale.forLanguageTag("th"))).isEqualTo("ภาษาไทย…");
    }

    @Test
    void noCutAnywhereIsInsideAWordOrACharacterOrBehindAnOpening() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String text = IntStream.range(0, 12)
                    .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining())
                    .strip();
            String line = Excerpt.of(text, text.length() + 1, Locale.FRENCH);
            for (int length = 1; length <= line.length(); length++) {
                requireGoodCut(line, length);
            }
        }
    }

    private static void requireGoodCut(String line, int length) {
        String excerpt = Excerpt.of(line, length, Locale.FRENCH);
        assertThat(excerpt.length()).as(excerpt).isBetween(1, length);
        String kept = line.startsWith(excerpt) ? excerpt : excerpt.substring(0, excerpt.length() - 1);
        assertThat(line).startsWith(kept);
        assertThat(excerpt).isIn(kept, kept + "…");
        if (kept.isEmpty() || kept.length() == line.length()) {
            return;
        }
        assertThat(kept).doesNotContainPattern("(?:[«“‘„(\\[{¿¡「–—]|\\b[lL]’)[\\s\u00A0\u202F]*$");
        if (kept.endsWith("\"")) {
            assertThat(kept.chars().filter(c -> c == '"').count() % 2)
                    .as(excerpt)
                    .isZero();
        }
        assertThat(CLUSTER.matcher(line).results().mapToInt(r -> r.end()).boxed())
                .as(excerpt)
                .contains(kept.length());
        assertThat(line.substring(kept.length()))
                .as("%s of %s", excerpt, line)
                .satisfiesAnyOf(
                        rest -> assertThat(rest).matches("(?s)[\\s,;:—–\u00A0\u202F«\"(\\[{].*"),
                        rest -> assertThat(isUnspaced(rest.codePointAt(0))
                                        || isUnspaced(kept.codePointBefore(kept.length())))
                                .isTrue());
    }

    private static boolean isUnspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> "「」。".indexOf(codePoint) >= 0;
        };
    }
}
