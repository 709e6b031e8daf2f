package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownForm;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    static Stream<String> snippets() throws IOException {
        Stream<String> ours = new String(bytes("hostile.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace("\\n", "\n")
                        .replace("\\t", "\t")
                        .replace("\\r", "\r")
                        .replace("\\0", "\0")
                        .replace("\\u202E", "\u202E"));
        JsonNode vectors = new ObjectMapper().readTree(bytes("h5sc.json"));
        return Stream.concat(
                ours, StreamSupport.stream(vectors.spliterator(), false).map(JsonNode::textValue));
    }

    private static byte[] bytes(String name) {
        try (InputStream stream =
                Objects.requireNonNull(HostileInputTest.class.getResourceAsStream("/content/" + name))) {
            return stream.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void thereAreManyOfThem() throws IOException {
        assertThat(snippets().distinct().count()).isGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void asHtmlItGivesNothingActiveAndIsAFixedPoint(String snippet) {
        Body body = Reading.html(snippet).body();
        String html = HtmlWriter.write(body);

        ActiveContent.assertNone(html);
        SecondOpinions.assertAgree(html);
        assertThat(Reading.html(html)).isEqualTo(new BodyReading(body, List.of()));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void asMarkdownItGivesNothingActiveAndIsAFixedPoint(String snippet) {
        Body body = Reading.markdown(snippet).body();

        ActiveContent.assertNone(HtmlWriter.write(body));
        assertThat(Reading.markdown(MarkdownWriter.write(body)))
                .isEqualTo(new BodyReading(MarkdownForm.of(body), List.of()));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void asTextOfABlockItStaysText(String snippet) {
        String text = Characters.allowedOnly(snippet);
        Body body = Body.of(new Paragraph(List.of(TextSpan.of(text))), new CodeBlock(null, text));
        String html = HtmlWriter.write(body);

        ActiveContent.assertNone(html);
        SecondOpinions.assertAgree(html);
        assertThat(Reading.html(html).body()).isEqualTo(body);
        assertThat(Reading.markdown(MarkdownWriter.write(body)).body()).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void nothingIsDroppedWithoutALine(String snippet) {
        assertSaidOrReported(snippet, Reading.html(snippet));
        assertSaidOrReported(snippet, Reading.markdown(snippet));
    }

    /** Without a report every word of the source is in the HTML, in its text or in an attribute. */
    private static void assertSaidOrReported(String snippet, BodyReading reading) {
        Body body = reading.body();
        // names of anchors of a note and its reference become numbers
        boolean notes = body.blocks().stream().anyMatch(Footnotes.class::isInstance);
        if (reading.report().isEmpty() && !notes) {
            assertThat(decoded(HtmlWriter.write(body))).as(snippet).contains(words(decoded(snippet)));
        }
    }

    /** Twice, because a reference in code is text of which the reference is kept. */
    private static String decoded(String text) {
        return Parser.unescapeEntities(Parser.unescapeEntities(text, false), false);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replace("<![CDATA[", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String large = "é".repeat(BodyLimits.MAX_BYTES / 2 + 1);
        assertRefused(() -> Reading.html(large));
        assertRefused(() -> Reading.markdown(large));
        assertRefused(() -> Reading.blocks("[{'_type':'code','code':'" + large + "'}]"));
        assertRefused(() -> Reading.html("<p>a".repeat(BodyLimits.MAX_BLOCKS + 1)));
        assertRefused(() -> Reading.markdown("a\n\n".repeat(BodyLimits.MAX_BLOCKS + 1)));
        assertRefused(() -> Reading.blocks("[" + "{},".repeat(BodyLimits.MAX_BLOCKS) + "{}]"));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(InvalidBodyException.class, invalid -> assertThat(invalid.violations())
                        .extracting(Violation::code)
                        .containsExactly("tooLarge"));
    }
}
