package io.chapeau.content.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapeau.content.Reading;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.reading.BodyReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste, in the shape in which each program writes it, and all that is to be said about it. */
class PasteTest {
    private static String resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(PasteTest.class.getResourceAsStream("/content/paste/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wordpress",
                "wordpress-post",
                "word",
                "word-document",
                "google-docs",
                "google-docs-page",
                "github-readme",
                "github-page"
            })
    void aPasteIsReadAsItLooksAndEveryLossIsReported(String name) {
        BodyReading reading = Reading.html(resource(name + ".html"));
        String report = reading.report().stream()
                .map(entry -> entry.place() + "  " + entry.code() + "  " + entry.detail() + "\n")
                .collect(Collectors.joining());

        assertThat(MarkdownWriter.write(reading.body()) + "\n~~~~~~~~\n" + report)
                .isEqualTo(resource(name + ".expected.txt"));
        assertThat(Reading.html(HtmlWriter.write(reading.body())))
                .isEqualTo(new BodyReading(reading.body(), List.of()));
    }
}
