package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownForm;
import io.chapeau.content.markdown.MarkdownLosses;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.text.TextWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for every body whatever. */
@Domain(Bodies.class)
class BodyLawsTest {
    @Property
    void theNormalFormOfANormalFormIsItself(@ForAll Body body) {
        assertThat(new Body(body.blocks())).isEqualTo(body);
    }

    @Property
    void portableTextGivesTheSameBody(@ForAll Body body) {
        assertThat(BodyReader.read(BodyFormat.BLOCKS, PortableTextWriter.write(body)))
                .isEqualTo(new BodyReading(body, List.of()));
    }

    @Property
    void htmlGivesTheSameBodyAndReportsNothing(@ForAll Body body) {
        String html = HtmlWriter.write(body);
        assertThat(read(BodyFormat.HTML, html)).as(html).isEqualTo(new BodyReading(body, List.of()));
    }

    @Property
    void htmlIsPassiveInTheEyesOfOthers(@ForAll Body body) {
        String html = HtmlWriter.write(body);
        ActiveContent.assertNone(html);
        SecondOpinions.assertAgree(html);
    }

    @Property
    void markdownGivesTheSameBodyAsFarAsItCanSayIt(@ForAll Body body) {
        String markdown = MarkdownWriter.write(body);
        assertThat(read(BodyFormat.MARKDOWN, markdown))
                .as(markdown)
                .isEqualTo(new BodyReading(MarkdownForm.of(body), List.of()));
    }

    @Property
    void markdownGivesTheSameBodyWhereItCanSayAll(@ForAll Body any) {
        Body body = SayableInMarkdown.of(any);
        String markdown = MarkdownWriter.write(body);
        assertThat(read(BodyFormat.MARKDOWN, markdown)).as(markdown).isEqualTo(new BodyReading(body, List.of()));
        assertThat(MarkdownLosses.of(body)).as(markdown).isEmpty();
    }

    @Property
    void aLossIsNamedExactlyWhenTheMarkdownSaysLess(@ForAll Body body) {
        String markdown = MarkdownWriter.write(body);
        boolean lossless = read(BodyFormat.MARKDOWN, markdown).body().equals(body);
        assertThat(MarkdownLosses.of(body).isEmpty()).as(markdown).isEqualTo(lossless);
    }

    @Property
    void theMarkdownFormOfABodyIsAFixedPoint(@ForAll Body body) {
        Body form = MarkdownForm.of(body);
        assertThat(MarkdownForm.of(form)).isEqualTo(form);
    }

    @Property
    void textHasEveryLetterInOrderAndOnce(@ForAll Body body) {
        assertThat(letters(TextWriter.write(body))).isEqualTo(letters(WrittenWords.of(body)));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static BodyReading read(BodyFormat format, String value) {
        return BodyReader.read(format, TextNode.valueOf(value));
    }
}
