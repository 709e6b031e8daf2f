package io.chapeau.management.article.publish;

import io.chapeau.content.Block;
import io.chapeau.content.Body;
import io.chapeau.content.Heading;
import io.chapeau.content.html.HtmlWriter;
import io.chapeau.content.markdown.MarkdownWriter;
import io.chapeau.content.portabletext.PortableTextWriter;
import io.chapeau.content.text.Excerpt;
import io.chapeau.content.text.ReadingTime;
import io.chapeau.content.text.TextWriter;
import io.chapeau.content.text.WordCount;
import java.util.List;
import java.util.Locale;

/** Everything that is derived from a body, once, so that no read has to derive it again. */
record Rendering(
        String html,
        String markdown,
        String text,
        String blocks,
        Derivations derivations,
        String excerpt,
        int wordCount,
        int readingMinutes) {

    private static final int EXCERPT_LENGTH = 280;

    static Rendering of(Body body, String localeTag) {
        Locale locale = Locale.forLanguageTag(localeTag);
        String text = TextWriter.write(body);
        return new Rendering(
                HtmlWriter.write(body),
                MarkdownWriter.write(body),
                text,
                PortableTextWriter.write(body).toString(),
                Derivations.of(body),
                excerpt(body, locale),
                WordCount.of(text, locale),
                ReadingTime.minutes(text, locale));
    }

    /** Running text only: a heading before the first sentence would read as a part of it. */
    private static String excerpt(Body body, Locale locale) {
        List<Block> running = body.blocks().stream()
                .filter(block -> !(block instanceof Heading))
                .toList();
        return Excerpt.of(TextWriter.write(new Body(running)), EXCERPT_LENGTH, locale);
    }
}
