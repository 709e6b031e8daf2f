package io.chapeau.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String TEXT =
            "Le «\u00A0site du siècle\u00A0» ferme, dit-on (déjà). L’équipe n’a pas répondu\u00A0! Elle ne dit rien de plus.";

    @Test
    void aShortTextIsItsOwnExcerpt() {
        assertThat(Excerpt.of("Un\n\nmot", 20)).isEqualTo("Un mot");
    }

    @Test
    void aSentenceThatEndsInTheSecondHalfIsTheCut() {
        assertThat(Excerpt.of(TEXT, 50, Locale.FRENCH))
                .isEqualTo("Le «\u00A0site du siècle\u00A0» ferme, dit-on (déjà).");
    }

    @Test
    void aCutNeverFollowsAnOpeningGuillemetOrBracket() {
        assertThat(Excerpt.of(TEXT, 6)).isEqualTo("Le…");
        assertThat(Excerpt.of(TEXT, 39)).isEqualTo("Le «\u00A0site du siècle\u00A0» ferme, dit-on…");
    }

    @Test
    void noCutIsInsideAWordAtAnyLength() {
        IntStream.rangeClosed(1, TEXT.length()).forEach(length -> {
            String excerpt = Excerpt.of(TEXT, length, Locale.FRENCH);
            assertThat(excerpt.length()).isLessThanOrEqualTo(length);
            String kept = excerpt.endsWith("…") ? excerpt.substring(0, excerpt.length() - 1) : excerpt;
            assertThat(TEXT).startsWith(kept);
            boolean wholeWord = kept.isEmpty()
                    || kept.length() == TEXT.length()
                    || !Character.isLetterOrDigit(TEXT.charAt(kept.length()));
            assertThat(wholeWord).as(excerpt).isTrue();
            assertThat(kept)
                    .doesNotEndWith("«")
                    .doesNotEndWith("«\u00A0")
                    .doesNotEndWith("(")
                    .doesNotEndWith("L’");
        });
    }

    @Test
    void aLanguageWithoutSpacesIsCutBetweenItsCharacters() {
        assertThat(Excerpt.of("漢字仮名交じり文は長い", 6, Locale.JAPANESE)).endsWith("…").hasSizeGreaterThan(2);
    }

    @Test
    void wordsAreCountedByTheLanguage() {
        assertThat(WordCount.of("L’équipe n’a pas répondu\u00A0! 3 fois.", Locale.FRENCH))
                .isEqualTo(6);
        assertThat(WordCount.of("你好，世界。", Locale.CHINESE)).isEqualTo(4);
        assertThat(WordCount.of(" — « » !", Locale.FRENCH)).isZero();
    }

    @Test
    void readingTakesAtLeastAMinute() {
        assertThat(ReadingTime.minutes("", Locale.FRENCH)).isEqualTo(1);
        assertThat(ReadingTime.minutes("mot ".repeat(230), Locale.FRENCH)).isEqualTo(1);
        assertThat(ReadingTime.minutes("mot ".repeat(231), Locale.FRENCH)).isEqualTo(2);
        assertThat(ReadingTime.minutes("字".repeat(501), Locale.JAPANESE)).isEqualTo(2);
    }
}
