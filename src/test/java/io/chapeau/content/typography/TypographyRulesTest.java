package io.chapeau.content.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Bodies;
import io.chapeau.content.Body;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Image;
import io.chapeau.content.Link;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.Span;
import io.chapeau.content.TextSpan;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of French typography; in the examples an underscore is a narrow no-break space, a tilde a no-break one. */
class TypographyRulesTest {
    private static Body text(Span... spans) {
        return Body.of(new Paragraph(List.of(spans)));
    }

    private static String spaced(String text) {
        return text.replace('_', '\u202F').replace('~', '\u00A0');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Vraiment ?|Vraiment_?",
                "Vraiment?|Vraiment_?",
                "Vraiment~?!|Vraiment_?!",
                "Oui ; non.|Oui_; non.",
                "Il dit : « Bref. »|Il dit~: «_Bref._»",
                "«Bref»|«_Bref_»",
                "«~Bref !~»|«_Bref_!_»",
                "L'équipe n'a rien dit aujourd'hui: rien.|L’équipe n’a rien dit aujourd’hui~: rien.",
                "(vraiment ?)|(vraiment_?)",
                "On s'appelle 'untel'.|On s’appelle 'untel'."
            })
    void spacesAndApostrophesAreThoseOfFrench(String typed, String set) {
        assertThat(FrenchTypography.apply(text(TextSpan.of(spaced(typed))))).isEqualTo(text(TextSpan.of(spaced(set))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exemple.fr/?a=1;b=2: voir",
                "Il est 10:30.",
                "www.exemple.fr/a?b c",
                "a@exemple.fr;",
                "!important",
                "(!)",
                "Un :sourire: et ;-)",
                "«",
                "5' 30''"
            })
    void whatIsNoPunctuationStays(String text) {

        assertThat(FrenchTypography.apply(text(TextSpan.of(text)))).isEqualTo(text(TextSpan.of(text)));
    }

    @Test
    void codeAndForeignPhrasesStayAndCountAsWords() {
        TextSpan english = new TextSpan("what's up?", Set.of(), null, "en");

        assertThat(FrenchTypography.apply(text(
                        TextSpan.of("a ? b : c", Mark.CODE),
                        TextSpan.of(" ! L'"),
                        english,
                        TextSpan.of("? « "),
                        TextSpan.of("ici", Mark.STRONG),
                        TextSpan.of(" »"))))
                .isEqualTo(text(
                        TextSpan.of("a ? b : c", Mark.CODE),
                        TextSpan.of("\u202F! L’"),
                        english,
                        TextSpan.of("\u202F? «\u202F"),
                        TextSpan.of("ici", Mark.STRONG),
                        TextSpan.of("\u202F»")));
    }

    @Test
    void addressesOfLinksStayAndCaptionsAreText() {
        Link link = new Link("https://exemple.fr/?a:b", "Quoi?");
        Body body = Body.of(
                new Paragraph(List.of(TextSpan.linked("Voir!", link))),
                new Image("/a?b;c:", "Qui?", "Où?", null, null),
                new Quote(List.of(new Paragraph(List.of(TextSpan.of("a")))), "L'un"),
                new CodeBlock(null, "a ? b : c"));

        assertThat(FrenchTypography.apply(body))
                .isEqualTo(Body.of(
                        new Paragraph(List.of(TextSpan.linked("Voir\u202F!", link))),
                        new Image("/a?b;c:", "Qui\u202F?", "Où\u202F?", null, null),
                        new Quote(List.of(new Paragraph(List.of(TextSpan.of("a")))), "L’un"),
                        new CodeBlock(null, "a ? b : c")));
    }

    /** Quadratic time would take hours for these. */
    @ParameterizedTest
    @ValueSource(strings = {"a", ":a", " ;", "« "})
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longHostileTextIsSet(String part) {
        assertThat(FrenchTypography.apply("a" + part.repeat(1_000_000 / part.length()) + "a"))
                .startsWith("a");
    }

    @Test
    void addressIsKeptFromTheStartOfItsWord() {
        assertThat(FrenchTypography.apply(":a:b'c@d'e;f l'a :x'y@z: :a: j'ai"))
                .isEqualTo(":a:b'c@d'e;f l’a :x'y@z: :a: j’ai");
    }

    @Property
    @Domain(Bodies.class)
    void doingItTwiceIsDoingItOnceAndNoLetterChanges(@ForAll Body body) {
        Body once = FrenchTypography.apply(body);
        assertThat(FrenchTypography.apply(once)).isEqualTo(once);
        assertThat(letters(once)).isEqualTo(letters(body));
    }

    private static String letters(Body body) {
        return TextWriter.write(body).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
