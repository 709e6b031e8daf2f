package io.chapeau.discussion.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many expressions at once find what each of them finds by itself. */
class LinearPatternsTest {

    /** What random expressions are put together from: nearly every form that there is. */
    private static final List<String> PARTS = List.of(
            "a",
            "b",
            "ab",
            "É",
            "k",
            "[ab]",
            "[^a]",
            "[a-c]",
            "[]a]",
            "[\\]b]",
            "[a\\-]",
            "[\\d]",
            "[[:alpha:]]",
            "[a-\\]]",
            "[!-\\]]",
            "[^\\x00-\\x7F]",
            "[\\x61]",
            "[\\pL]",
            ".",
            "\\d",
            "\\w",
            "\\b",
            "\\B",
            "^",
            "$",
            "\\.",
            "\\x61",
            "\\Qa.\\E",
            "\\pL",
            "(a|b)",
            "(?:ab|c)",
            "(?:|a)",
            "(?i)",
            "(?s:a.)",
            "(?P<n>a)",
            "(?:a(?i)b|c)",
            "|",
            "|b",
            "a?",
            "b*",
            "(?:ab)+",
            "a{2}",
            "b{0,1}",
            "c{1,}",
            "a??",
            "b*?",
            "?",
            "*",
            "a{",
            "{1",
            "]",
            "é",
            "😀",
            "s",
            "1");

    private static final String LETTERS = "aabbccABCÉéksSKſ\u212A1.-] {}\n😀";

    private static List<Integer> oneByOne(List<LinearPattern> patterns, String text) {
        return IntStream.range(0, patterns.size())
                .filter(i -> patterns.get(i).isIn(text))
                .boxed()
                .toList();
    }

    @Test
    void randomExpressionsFindTheSame() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<LinearPattern> patterns = new ArrayList<>();
            while (patterns.size() < 10) {
                String text = random.ints(1 + random.nextInt(4), 0, PARTS.size())
                        .mapToObj(PARTS::get)
                        .collect(Collectors.joining());
                try {
                    patterns.add(LinearPattern.of(text));
                } catch (IllegalArgumentException none) {
                    assertThat(none).isNotNull();
                }
            }
            LinearPatterns together = new LinearPatterns(patterns);
            for (int i = 0; i < 10; i++) {
                String text = random.ints(random.nextInt(9), 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining());
                assertThat(together.in(text)).as("%s in %s", patterns, text).isEqualTo(oneByOne(patterns, text));
            }
        }
    }

    @Test
    void lettersThatDifferInCaseAloneBeginTheSame() {
        String cased = IntStream.range(0x80, 0x530)
                .filter(c -> Character.toLowerCase(c) != c || Character.toUpperCase(c) != c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "kKsS\u212A\u1E9E\u1FBE\u2126", ""));
        cased.codePoints().mapToObj(Character::toString).forEach(letter -> {
            var matcher = LinearPattern.of(letter).compiled().matcher(cased);
            while (matcher.find()) {
                assertThat(Openings.folded(matcher.group().charAt(0)))
                        .as(letter + " in " + matcher.group())
                        .isEqualTo(Openings.folded(letter.charAt(0)));
            }
        });
    }

    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u1C80",
                "x\u1C88*",
                "[\u0400-\u2000]",
                "[^a-\uFFFD]",
                "\\x{1c81}",
                "[\\x{400}-\\x{2000}]",
                "\\Q\u1C85\\E",
                "t-x[a-\u30B7]",
                "\\\\[a-\u30B7]",
                "[]a-\u30B7]",
                "[\\]a-\u30B7]",
                "[[:digit:]a-\u30B7]",
                "\\Q[\\E[a-\u30B7]",
                "[!-[:digit:][a-シ]",
                "[a-😀]",
                "[\\\\x{2000}-シ]",
                "[\\x{1C7F}-😀]",
                "[a-\\シ]",
                "[--\u30B7]",
                "[\\\\-\u30B7]",
                "[a-\u30B7"
            })
    void expressionsThatWouldNeverBeReadAreRefused(String endless) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinearPattern.of(endless));
    }

    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @ValueSource(strings = {"a[\uFFFF]", "[\uFFFF]", "[\uFFC5-\uFFFF]", "[^\uFFC5-\uFFFF]"})
    void setsThatEndWithTheLastCharacterAreRead(String pattern) {
        List<LinearPattern> patterns = List.of(LinearPattern.of(pattern));
        LinearPatterns together = new LinearPatterns(patterns);
        for (String text : List.of("a\uFFFF", "\uFFE0", "b")) {
            assertThat(together.in(text)).isEqualTo(oneByOne(patterns, text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[а-я]",
                "\\p{Cyrillic}",
                "[一-龥]",
                "[^a-z]",
                "10\\-20",
                "x-y",
                "t-シャツ",
                "[tT]-シャツ",
                "\\[t-シャツ",
                "\\Q[t-シャツ\\E",
                "[-シ]",
                "[a\\-シ]",
                "[😀-😃]",
                "[\\x{2000}-😀]",
                "[\\x{1F600}-\\x{1F64F}]"
            })
    void expressionsOfOtherLettersAreRead(String pattern) {
        assertThat(LinearPattern.of(pattern).text()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\bv[i1]agra\\b ; the viaduct ; 0",
                "\\bv[i1]agra\\b ; V1AGRA ; 1",
                "\\b(?:great|nice) (?:post|site) ; a great pair ; 0",
                "\\b(?:great|nice) (?:post|site) ; a nice sister ; 0",
                "\\bpret ; l’interprete ; 0",
                "\\bpret ; l’eté, pret ; 1",
                "pret ; interprete ; 1",
                "\\bpret|loan ; interprete ; 1",
                "\\b?pret ; interprete ; 1",
                ".*loan ; nothing of it ; 1",
            })
    void onlyThoseThatBeginInTheTextAreTried(String pattern, String text, int tried) {
        LinearPatterns patterns = new LinearPatterns(List.of(LinearPattern.of(pattern)));
        assertThat(patterns.tried(text).cardinality()).isEqualTo(tried);
    }
}
