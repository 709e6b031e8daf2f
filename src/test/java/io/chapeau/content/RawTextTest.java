package io.chapeau.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownLosses;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.reading.BodyFormat;
import io.chapeau.content.reading.BodyReader;
import io.chapeau.content.reading.BodyReading;
import io.chapeau.content.text.TextWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A French article as it is copied from a page: raw text with the headings of Markdown, and quotes that never close. */
class RawTextTest {
    @Test
    void itGoesThroughEveryFormWithoutALoss() throws IOException {
        String source = resource();
        BodyReading read = Reading.markdown(source);
        Body body = read.body();

        assertThat(read.report()).isEmpty();
        BodyReading same = new BodyReading(body, List.of());
        assertThat(BodyReader.read(BodyFormat.BLOCKS, PortableTextWriter.write(body)))
                .isEqualTo(same);
        assertThat(Reading.html(HtmlWriter.write(body))).isEqualTo(same);
        assertThat(Reading.markdown(MarkdownWriter.write(body))).isEqualTo(same);
        assertThat(MarkdownLosses.of(body)).isEmpty();
        assertThat(visible(TextWriter.write(body))).isEqualTo(visible(source.replaceAll("(?m)^#+", "")));
    }

    /** All but white space, of which no-break spaces are no part. */
    private static String visible(String text) {
        return text.replaceAll("(?m)^\u00A0$", "").replaceAll("[ \n]", "");
    }

    private static String resource() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(RawTextTest.class.getResourceAsStream("/content/raw/port.md"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
