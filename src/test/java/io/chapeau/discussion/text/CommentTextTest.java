package io.chapeau.discussion.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal form of what readers write. */
class CommentTextTest {

    @Test
    void spacesAtTheEndOfALineGoAndThoseWithinItStay() {
        assertThat(CommentText.of("one \t \n  two  three\t\n\nfour ")).isEqualTo("one\n  two  three\n\nfour");
    }

    /** Quadratic time would take hours for these. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t\n", "\u0301"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longHostileTextHasItsNormalFormToo(String part) {
        String text = "a\n" + part.repeat(1_000_000) + "a";
        assertThat(CommentText.of(text)).startsWith("a\n");
        assertThat(CommentText.name(text)).startsWith("a ");
    }

    @Test
    void marksThatAreSeveralInOneCountAsSeveral() {
        String capped = "q\u0308\u0301\u0308\u0301\u0308";
        for (String piled : List.of("q" + "\u0344".repeat(5), "q" + "\u0344".repeat(3) + "\u0301")) {
            assertThat(CommentText.of(piled)).isEqualTo(capped);
            assertThat(CommentText.name(piled)).isEqualTo(capped);
        }
        assertThat(CommentText.of(capped)).isEqualTo(capped);
        assertThat(CommentText.of("q\u0344\u0344")).isEqualTo("q\u0308\u0301\u0308\u0301");
    }
}
