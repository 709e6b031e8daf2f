package io.chapeau.discussion.ban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words and expressions are looked for: in the name of an author and in the text, each by itself. */
class BanListTest {

    private static final String LINES = "Good evening to all.\nBuy now at the casino";

    private static boolean hits(BanKind kind, String value, String authorName, String text) {
        return BanList.of(kind, value).hits(authorName, List.of(text), Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^buy now | Rosa | Buy now, pay never",
                "pay never$ | Rosa | Buy now, pay never",
                "^buy now, pay never$ | Rosa | Buy now, pay never",
                "casino$ | Best Casino | The ferry is late.",
                "^best | Best Casino | The ferry is late.",
                "^best casino$ | Bést Cásino | The ferry is late.",
                "^.{3}$ | Rosa | Two",
            })
    void expressionKnowsTheBeginningAndTheEndOfNameAndText(String expression, String name, String text) {
        assertThat(hits(BanKind.PATTERN, expression, name, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^buy now | Rosa | You cannot buy now",
                "casino$ | Casino Rosa | At the casino, as ever",
                "\\n | Rosa | The ferry is late.",
                "\\s | Rosa | Late!",
                "rosa\\W+the | Rosa | The ferry is late.",
                "(?s)rosa.the | Rosa | The ferry is late.",
            })
    void nothingStandsBetweenNameAndText(String expression, String name, String text) {
        assertThat(hits(BanKind.PATTERN, expression, name, text)).isFalse();
    }

    @Test
    void beginningAndEndAreThoseOfLinesWhereTheExpressionSaysSo() {
        assertThat(hits(BanKind.PATTERN, "^buy now", "Rosa", LINES)).isFalse();
        assertThat(hits(BanKind.PATTERN, "to all\\.$", "Rosa", LINES)).isFalse();
        assertThat(hits(BanKind.PATTERN, "(?m)^buy now", "Rosa", LINES)).isTrue();
        assertThat(hits(BanKind.PATTERN, "(?m)to all\\.$", "Rosa", LINES)).isTrue();
    }

    @Test
    void wordsInARowAreNotPartlyInTheNameAndPartlyInTheText() {
        assertThat(hits(BanKind.WORD, "good morning", "Good", "Morning, all")).isFalse();
        assertThat(hits(BanKind.WORD, "good morning", "Good Morning", "The ferry is late."))
                .isTrue();
        assertThat(hits(BanKind.WORD, "good morning", "Rosa", "A very good  mórning!"))
                .isTrue();
    }

    @Test
    void whatIsInNameAndTextIsFoundOnce() {
        for (BanKind kind : new BanKind[] {BanKind.WORD, BanKind.PATTERN}) {
            assertThat(BanList.of(kind, "casino").in("Casino", List.of("To the casino"), Instant.EPOCH))
                    .hasSize(1);
        }
    }
}
