package io.chapeau.management.article.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoredContentTest {

    private static final int LONG_WORDS = 6_000;
    private static final int SHORT_WORDS = 1_500;

    @Test
    void changeOfAFewWordsIsADifference() {
        String content = words(1, LONG_WORDS);
        byte[] difference = Objects.requireNonNull(
                StoredContent.against(StoredContent.alone(content), content.replace("a1", "another")));
        assertThat(difference).hasSizeLessThan(1_000);
        assertThat(StoredContent.read(difference, content)).isEqualTo(content.replace("a1", "another"));
    }

    @Test
    void anotherAndShorterTextIsKeptWhole() {
        byte[] whole = StoredContent.alone(words(1, LONG_WORDS));
        assertThat(StoredContent.against(whole, words(2, SHORT_WORDS))).isNull();
    }

    private static String words(int seed, int count) {
        return new Random(seed)
                .ints(count, 0, 1_000_000)
                .mapToObj(number -> Integer.toString(number, Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
    }
}
