package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownForm;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.text.TextWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold for every body whatever, shown on generated ones. */
class RoundTripLawsTest {
    private static final int BODIES = 5_000;

    @Test
    void theNormalFormOfANormalFormIsItself() {
        Bodies.generated(BODIES)
                .forEach(body -> assertThat(new Body(body.blocks())).isEqualTo(body));
    }

    @Test
    void portableTextGivesTheSameBody() {
        Bodies.generated(BODIES).forEach(body -> {
            BodyReading reading = BodyReader.read(BodyFormat.BLOCKS, PortableTextWriter.write(body));
            assertThat(reading).isEqualTo(new BodyReading(body, List.of()));
        });
    }

    @Test
    void htmlGivesTheSameBodyAndReportsNothing() {
        Bodies.generated(BODIES).forEach(body -> {
            String html = HtmlWriter.write(body);
            assertThat(read(BodyFormat.HTML, html)).as(html).isEqualTo(new BodyReading(body, List.of()));
        });
    }

    @Test
    void anotherSanitizerLeavesTheHtmlAsItIs() {
        Bodies.generated(BODIES).map(HtmlWriter::write).forEach(SecondOpinion::assertAgrees);
    }

    @Test
    void markdownGivesTheSameBodyAsFarAsItCanSayIt() {
        Bodies.generated(BODIES).forEach(body -> {
            String markdown = MarkdownWriter.write(body);
            assertThat(read(BodyFormat.MARKDOWN, markdown))
                    .as(markdown)
                    .isEqualTo(new BodyReading(MarkdownForm.of(body), List.of()));
        });
    }

    @Test
    void theMarkdownFormOfABodyIsAFixedPoint() {
        Bodies.generated(BODIES).map(MarkdownForm::of).forEach(body -> assertThat(MarkdownForm.of(body))
                .isEqualTo(body));
    }

    @Test
    void textHasEveryLetterInOrderAndOnce() {
        Bodies.generated(BODIES).forEach(body -> {
            List<String> letters = new ArrayList<>();
            addTexts(PortableTextWriter.write(body), letters);
            assertThat(lettersOf(TextWriter.write(withoutCites(body)))).isEqualTo(lettersOf(String.join("", letters)));
        });
    }

    private static void addTexts(JsonNode json, List<String> texts) {
        json.forEach(inner -> addTexts(inner, texts));
        for (String name : List.of("text", "alt", "caption", "code", "author")) {
            texts.add(json.path(name).asText());
        }
        if (json.path("_type").asText().equals("embed")) {
            texts.add(json.path("title").asText(json.path("url").asText()));
        }
    }

    private static Body withoutCites(Body body) {
        return new Body(body.blocks().stream()
                .map(block -> block instanceof Quote quote ? new Quote(quote.paragraphs(), null) : block)
                .toList());
    }

    private static String lettersOf(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static BodyReading read(BodyFormat format, String value) {
        return BodyReader.read(format, TextNode.valueOf(value));
    }
}
