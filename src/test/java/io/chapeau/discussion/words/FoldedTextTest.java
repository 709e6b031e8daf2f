package io.chapeau.discussion.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of words and the comparison of texts are held against. */
class FoldedTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            'Été, «\u00a0à l’ancienne\u00a0»!',  ' ete a l ancienne '
            'ＷＩＤＥ ﬁne',                        ' wide fine '
            'V\u00adI\u200bA\u2060GRA',           ' viagra '
            'рауреr',                             ' payper '
            'z\u0336\u0337a\u20dd l',             ' za l '
            'x²\u00a0=\u00a0½',                   ' x2 1 2 '
            '  ?! ',                              ' '
            '',                                   ' '
            '𝒇𝒓𝒆𝒆 🙂 ٣',                          ' free ٣ '
            """)
    void wordsAreWhatIsReadWhateverItIsWrittenWith(String raw, String words) {
        assertThat(FoldedText.of(raw).words()).isEqualTo(words);
    }

    /** By the categories of Unicode, letter for letter. */
    @Property
    void nothingIsLeftOfWhatIsNotRead(@ForAll String raw) {
        String plain = Normalizer.normalize(raw, Normalizer.Form.NFKD)
                .replaceAll("[\\p{Mn}\\p{Me}\\p{Cf}]+", "")
                .toLowerCase(Locale.ROOT);
        FoldedText folded = FoldedText.of(raw);
        assertThat(folded.text()).hasSameSizeAs(plain);
        assertThat(folded.words().strip())
                .isEqualTo(folded.text().replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip());
    }
}
