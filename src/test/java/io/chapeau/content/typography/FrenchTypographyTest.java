package io.chapeau.content.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Body;
import io.chapeau.content.BulletList;
import io.chapeau.content.Heading;
import io.chapeau.content.ListItem;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.Reading;
import io.chapeau.content.TextSpan;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** French text comes through every form character for character. */
class FrenchTypographyTest {
    static Stream<String> sentences() {
        return Stream.of(
                "«\u00A0Le cœur a ses raisons\u00A0», répond l’éditrice\u202F: vraiment\u00A0?",
                "C’est fini. #quittonsleréseau”. Voilà le message d'un fondateur, « sans guillemet ouvrant.",
                "L’affaire «\u00A0Données ouvertes\u00A0»\u00A0: est-ce le seul «\u00A0vice\u00A0» du service\u00A0?",
                "Une entreprise-spécialisée en conseil-aurait vendu 87\u202F000 fiches\u202F; oui\u202F!",
                "Il l’a dit “sans détour” : ‘non’… puis “oui",
                "La ﬁn, l’Œuvre, l’été, Ÿ, ß, 20\u00A0%, n°\u00A03, 1ᵉʳ — 3 ‑ 4 – 5",
                "- un tiret, * une étoile, 1. un nombre, # un dièse, > une flèche",
                "@compte a écrit : “On ferme tout. #adieu” — 20 mars 2018");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyCharacterSurvivesEveryRoundTrip(String sentence) {
        Body body = Body.of(
                new Paragraph(List.of(TextSpan.of(sentence))),
                new Heading(2, List.of(TextSpan.of(sentence))),
                new Quote(
                        List.of(
                                new Paragraph(List.of(TextSpan.of(sentence))),
                                new Paragraph(List.of(TextSpan.of(sentence, Mark.EMPHASIS)))),
                        null),
                new BulletList(List.of(ListItem.of(TextSpan.of(sentence, Mark.STRONG)))));
        BodyReading lossless = new BodyReading(body, List.of());

        assertThat(body.blocks().getFirst()).isEqualTo(new Paragraph(List.of(TextSpan.of(sentence))));
        assertThat(Reading.html(HtmlWriter.write(body))).isEqualTo(lossless);
        assertThat(Reading.markdown(MarkdownWriter.write(body))).isEqualTo(lossless);
        assertThat(BodyReader.read(BodyFormat.BLOCKS, PortableTextWriter.write(body)))
                .isEqualTo(lossless);
        assertThat(TextWriter.write(body)).startsWith(sentence + "\n\n" + sentence + "\n\n" + sentence);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void plainTextTypedAsMarkdownStaysAsItIs(String sentence) {
        BodyReading reading = Reading.markdown("## Titre\n\n\u00A0\n\nAvant. " + sentence + "\n\n \n\nAprès.");

        assertThat(reading.report()).isEmpty();
        assertThat(TextWriter.write(reading.body())).isEqualTo("Titre\n\nAvant. " + sentence + "\n\nAprès.");
    }
}
