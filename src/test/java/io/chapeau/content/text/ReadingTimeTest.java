package io.chapeau.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTimeTest {

    @Test
    void wordsAreCountedByTheLanguage() {
        assertThat(WordCount.of("L’équipe n'a pas répondu\u00A0! 3,5 fois. 👍🏽 — «\u00A0»", Locale.FRENCH))
                .isEqualTo(6);
        assertThat(WordCount.of("我们喜欢中文，真的。", Locale.CHINESE)).isEqualTo(4);
        assertThat(WordCount.of("私は本を読む。", Locale.JAPANESE)).isEqualTo(5);
        assertThat(WordCount.of("ภาษาไทยง่ายมาก", Locale.forLanguageTag("th"))).isEqualTo(4);
        assertThat(WordCount.of("Il cite 我们喜欢.", Locale.FRENCH)).isEqualTo(4);
    }

    /** Hundred minutes, and a word more than that. */
    @ParameterizedTest
    @CsvSource({"en, 23800", "en-GB, 23800", "fr, 20355", "fr-CA, 20355", "de, 18685", "fi, 16806", "xx, 19207"})
    void aMinuteHasAsManyWordsAsPeopleReadInTheLanguage(String language, int words) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(ReadingTime.minutes("mot ".repeat(words), locale)).isEqualTo(100);
        assertThat(ReadingTime.minutes("mot ".repeat(words + 1), locale)).isEqualTo(101);
    }

    @Test
    void aMinuteHasCharactersWhereAScriptWritesNoSpaces() {
        assertThat(minutes("zh", "字，", 26_618)).isEqualTo(100);
        assertThat(minutes("zh", "字，", 26_619)).isEqualTo(101);
        assertThat(minutes("ja", "字。", 37_265)).isEqualTo(100);
        assertThat(minutes("ja", "字。", 37_266)).isEqualTo(101);
        // a letter and the vowel above it
        assertThat(minutes("th", "\u0E01\u0E34", 46_034)).isEqualTo(100);
        assertThat(minutes("th", "\u0E01\u0E34", 46_036)).isEqualTo(101);
    }

    @Test
    void readingTakesAtLeastAMinute() {
        assertThat(ReadingTime.minutes("", Locale.FRENCH)).isEqualTo(1);
        assertThat(ReadingTime.minutes("字", Locale.CHINESE)).isEqualTo(1);
    }

    private static int minutes(String language, String piece, int pieces) {
        return ReadingTime.minutes(piece.repeat(pieces), Locale.forLanguageTag(language));
    }
}
