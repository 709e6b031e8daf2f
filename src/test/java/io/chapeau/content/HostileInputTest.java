package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownForm;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.report.InvalidBodyException;
import io.chapeau.content.report.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
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
    @ValueSource(
            strings = {
                "<script>a()</script>",
                "<p onclick=a()>b</p>",
                "<a href=javascript:a()>b</a>",
                "<img src=data:a alt=b>",
                "<svg/onload=a()>",
                "<style>a</style>",
                "<iframe src=/a></iframe>",
                "<base href=/a>",
                "<body onload=a()>",
                "<meta http-equiv=refresh content=0>",
                "<form action=/a>b</form>",
                "<template>a</template>"
            })
    void nothingActiveIsDroppedWithoutALine(String html) {
        assertThat(Reading.html(html).report()).isNotEmpty();
    }

    /** The parsers alone are quadratic, or overflow the stack, on each of these. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "HTML,<b>",
                "HTML,<b></i>",
                "HTML,<table><b>",
                "HTML,<a><b></a>",
                "HTML,<ul><li>",
                "HTML,<svg><g>",
                "HTML,<p><b>",
                "HTML,<div>",
                "MARKDOWN,[",
                "MARKDOWN,>",
                "MARKDOWN,*",
                "MARKDOWN,*a ",
                "MARKDOWN,- ",
                "MARKDOWN,![",
                "MARKDOWN,<a b ",
                "MARKDOWN,<a:",
                "MARKDOWN,x<!--",
                "MARKDOWN,x<?",
                "MARKDOWN,*a**b_c__",
                "MARKDOWN,[a](<b",
                "MARKDOWN,`a<b",
                "MARKDOWN,https://",
                "MARKDOWN,http",
                "MARKDOWN,<sup>",
                "MARKDOWN,<sup></sub>",
                "MARKDOWN,|-",
                "MARKDOWN,[^a]: ",
                "MARKDOWN,[^a]",
                "MARKDOWN,[^",
                "MARKDOWN,> [!TIP]",
                "HTML,<table><tr><td>",
                "HTML,<figure data-block=embed><a href=//vimeo.com>",
                "HTML,<figure class=wp-block-embed>",
                "HTML,<blockquote class=twitter-tweet>",
                "HTML,<aside data-block=callout data-tone=tip>",
                "HTML,<td>",
                "HTML,<tr><td colspan=64>"
            })
    void aMegabyteOfOpenMarkupIsReadOrRefused(BodyFormat format, String unit) {
        String input = unit.repeat(BodyLimits.MAX_BYTES / unit.length() - 1) + "a";

        assertReadOrRefused(format, input);
    }

    @Test
    void aMegabyteOfNestedMarkdownIsReadOrRefused() {
        int half = BodyLimits.MAX_BYTES / 2 - 10;
        assertReadOrRefused(BodyFormat.MARKDOWN, "*".repeat(half) + "a" + "*".repeat(half));
        assertReadOrRefused(BodyFormat.MARKDOWN, "[".repeat(half) + "a" + "]".repeat(half));
        assertReadOrRefused(BodyFormat.MARKDOWN, "[a\n]: ".repeat(half / 4));
        assertReadOrRefused(BodyFormat.MARKDOWN, "[a]: b (c\n".repeat(half / 6));
        assertReadOrRefused(BodyFormat.MARKDOWN, "[^a]: b\n\n".repeat(half / 6) + "x[^a]");
        assertReadOrRefused(BodyFormat.MARKDOWN, "[^a]: b\n\n" + "[^a]".repeat(half / 4));
        assertReadOrRefused(BodyFormat.HTML, "<a href=#n id=r>1</a>".repeat(half / 12) + "<p id=n><a href=#r>b</a>");
        assertReadOrRefused(BodyFormat.HTML, "<a href=#n id=r>1</a><p id=n>" + "<a href=#r>b</a>".repeat(half / 10));
        assertReadOrRefused(BodyFormat.HTML, "<a href=#n id=r>1</a><p id=n><a href=#r>b</a></p>".repeat(half / 30));
        assertReadOrRefused(BodyFormat.HTML, "<iframe src=//vimeo.com/1></iframe>".repeat(half / 20));
        String wide = "|-".repeat(60) + "|\n";
        assertReadOrRefused(BodyFormat.MARKDOWN, (wide + wide + "|\n".repeat(3_900) + "\n").repeat(120));
        assertReadOrRefused(BodyFormat.MARKDOWN, "|\\".repeat(half));
        assertReadOrRefused(BodyFormat.HTML, "<table>" + "<tr><td colspan=64>".repeat(half / 10));
        assertReadOrRefused(BodyFormat.HTML, "<table>" + "<br>".repeat(half / 3));
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

    private static void assertReadOrRefused(BodyFormat format, String input) {
        try {
            Body body = BodyReader.read(format, TextNode.valueOf(input)).body();
            ActiveContent.assertNone(HtmlWriter.write(body));
        } catch (InvalidBodyException refused) {
            assertThat(refused.violations()).isNotEmpty();
        }
    }
}
