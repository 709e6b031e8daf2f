package io.chapeau.discussion.text;

import static org.assertj.core.api.Assertions.assertThat;

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
}
